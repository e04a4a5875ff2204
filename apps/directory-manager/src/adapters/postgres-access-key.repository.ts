import { Inject, Injectable } from '@nestjs/common';
import { withDatabaseErrors } from '@voipbin/database';
import { DataSource, IsNull, MoreThan } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { AccessKeyEntity } from '../database/entities/access-key.entity.ts';
import { AccessKeyRepository } from '../ports/access-key-repository.ts';

@Injectable()
export class PostgresAccessKeyRepository extends AccessKeyRepository {
  constructor(@Inject(DIRECTORY_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async findCustomer(accessKeyHash: string): Promise<{ customerId: string } | null> {
    const live = { tokenHash: accessKeyHash, tmDelete: IsNull() };
    const key = await withDatabaseErrors(() =>
      this.dataSource.getRepository(AccessKeyEntity).findOneBy([
        { ...live, tmExpire: IsNull() },
        { ...live, tmExpire: MoreThan(new Date()) },
      ]),
    );
    return key && { customerId: key.customerId };
  }
}
