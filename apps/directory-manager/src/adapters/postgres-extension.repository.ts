import { Inject, Injectable } from '@nestjs/common';
import { type EndpointSnapshot, type ListEndpoints, type Page } from '@voipbin/contracts';
import { pageBy } from '@voipbin/database';
import { DataSource, IsNull } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { ExtensionEntity } from '../database/entities/extension.entity.ts';
import { ExtensionRepository } from '../ports/extension-repository.ts';

@Injectable()
export class PostgresExtensionRepository extends ExtensionRepository {
  constructor(@Inject(DIRECTORY_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async listEndpoints({ pageSize, cursor }: ListEndpoints): Promise<Page<EndpointSnapshot>> {
    const extensions = this.dataSource.getRepository(ExtensionEntity);
    const live = extensions.createQueryBuilder('extension').where({ tmDelete: IsNull() });
    const { items, nextCursor } = await pageBy(live, { pageSize, cursor, createdProperty: 'tmCreate' });
    return { items: items.map(endpointOf), nextCursor };
  }
}

function endpointOf({ id, customerId, username, realm, digest }: ExtensionEntity): EndpointSnapshot {
  return { id, customerId, username, realm, digest };
}
