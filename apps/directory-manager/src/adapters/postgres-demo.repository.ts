import { withDatabaseErrors } from '@voipbin/database';
import { type DataSource, type EntityManager, type EntityTarget, type ObjectLiteral } from 'typeorm';

import { AccessKeyEntity } from '../database/entities/access-key.entity.ts';
import { CustomerEntity } from '../database/entities/customer.entity.ts';
import { ExtensionEntity } from '../database/entities/extension.entity.ts';
import { DemoRepository, type DemoRecords } from '../ports/demo-repository.ts';

export class PostgresDemoRepository extends DemoRepository {
  constructor(private readonly dataSource: DataSource) {
    super();
  }

  async ensure({ customer, accessKey, extension }: DemoRecords): Promise<void> {
    const now = new Date();
    const owned = { customerId: customer.id, tmCreate: now, tmDelete: null };
    const key = { ...accessKey, ...owned, detail: '', tmExpire: null, tmUpdate: now };
    const unlimited = { detail: '', email: '', callsPerSec: null, simultaneousCalls: null, allowedCountries: [] };
    const whole = { ...customer, ...unlimited, tmCreate: now, tmUpdate: now, tmDelete: null };
    const account = { ...extension, ...owned, detail: '', outgoingNumber: null, tmUpdate: now };
    await withDatabaseErrors(() =>
      this.dataSource.transaction(async (manager) => {
        await put(manager, CustomerEntity, whole, ['name', 'tm_delete']);
        await put(manager, AccessKeyEntity, key, ['token_hash', 'token_prefix', 'scopes', 'tm_expire', 'tm_delete']);
        await put(manager, ExtensionEntity, account, ['username', 'realm', 'digest', 'tm_update', 'tm_delete']);
      }),
    );
  }
}

/** Inserts the row, or brings these columns of the row with its id to its values. */
async function put<E extends ObjectLiteral>(
  manager: EntityManager,
  Entity: EntityTarget<E>,
  row: E,
  columns: string[],
): Promise<void> {
  await manager.createQueryBuilder().insert().into(Entity).values(row).orUpdate(columns, ['id']).execute();
}
