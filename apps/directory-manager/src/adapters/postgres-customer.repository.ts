import { Inject, Injectable } from '@nestjs/common';
import { newId, VoiceError } from '@voipbin/common';
import type {
  CreateCustomer,
  CustomerQuery,
  CustomerSnapshot,
  ListCustomers,
  Page,
  UpdateCustomer,
} from '@voipbin/contracts';
import { inTransaction, managerOf, pageBy, withDatabaseErrors } from '@voipbin/database';
import { DataSource, type EntityManager, type FindOneOptions, In, IsNull } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { AccessKeyEntity } from '../database/entities/access-key.entity.ts';
import { AgentEntity } from '../database/entities/agent.entity.ts';
import { CustomerEntity } from '../database/entities/customer.entity.ts';
import { ExtensionEntity } from '../database/entities/extension.entity.ts';
import { NumberEntity } from '../database/entities/number.entity.ts';
import { SessionEntity } from '../database/entities/session.entity.ts';
import { type CustomerRemains, CustomerRepository } from '../ports/customer-repository.ts';

@Injectable()
export class PostgresCustomerRepository extends CustomerRepository {
  constructor(@Inject(DIRECTORY_DATA_SOURCE) private readonly dataSource: DataSource) {
    super();
  }

  async insert({ tokenHash, tokenPrefix, ...fields }: CreateCustomer): Promise<CustomerSnapshot> {
    const now = new Date();
    const times = { tmCreate: now, tmUpdate: now, tmDelete: null };
    const empty = { name: '', detail: '', email: '', callsPerSec: null, simultaneousCalls: null, allowedCountries: [] };
    const customer = { id: newId(), ...empty, ...given(fields), ...times };
    const key = { id: newId(), customerId: customer.id, name: 'first', detail: '', tokenHash, tokenPrefix };
    await withDatabaseErrors(() =>
      inTransaction(this.dataSource, async (manager) => {
        await manager.insert(CustomerEntity, customer);
        await manager.insert(AccessKeyEntity, { ...key, scopes: ['read', 'write'], tmExpire: null, ...times });
      }),
    );
    return snapshotOf(customer);
  }

  async get({ id }: CustomerQuery): Promise<CustomerSnapshot> {
    return snapshotOf(await this.#live(managerOf(this.dataSource), id));
  }

  async list(page: ListCustomers): Promise<Page<CustomerSnapshot>> {
    const live = managerOf(this.dataSource)
      .createQueryBuilder(CustomerEntity, 'customer')
      .where({ tmDelete: IsNull() });
    const { items, nextCursor } = await pageBy(live, { ...page, createdProperty: 'tmCreate' });
    return { items: items.map(snapshotOf), nextCursor };
  }

  async update({ id, ...change }: UpdateCustomer): Promise<CustomerSnapshot> {
    const live = { id, tmDelete: IsNull() };
    const changed = { ...given(change), tmUpdate: new Date() };
    await withDatabaseErrors(() => managerOf(this.dataSource).update(CustomerEntity, live, changed));
    return this.get({ id });
  }

  remove({ id }: CustomerQuery): Promise<CustomerRemains> {
    return withDatabaseErrors(() =>
      inTransaction(this.dataSource, async (manager) => {
        const customer = snapshotOf(await this.#live(manager, id, { mode: 'pessimistic_write' }));
        const gone = { tmDelete: new Date() };
        await manager.update(CustomerEntity, { id }, gone);
        for (const Entity of [AccessKeyEntity, AgentEntity, NumberEntity, ExtensionEntity]) {
          await manager.update(Entity, { customerId: id, tmDelete: IsNull() }, gone);
        }
        const theirs = { customerId: id, ...gone };
        const keys = await manager.findBy(AccessKeyEntity, theirs);
        const agents = await manager.findBy(AgentEntity, theirs);
        const numbers = await manager.findBy(NumberEntity, theirs);
        const extensions = await manager.findBy(ExtensionEntity, theirs);
        const loggedIn = { agentId: In(agents.map((row) => row.id)) };
        const sessions = await manager.findBy(SessionEntity, loggedIn);
        await manager.delete(SessionEntity, loggedIn);
        return {
          customer,
          tokenHashes: [...keys, ...sessions].map(({ tokenHash }) => tokenHash),
          numbers: numbers.map((row) => ({ id: row.id, number: row.number })),
          extensions: extensions.map((row) => ({ id: row.id, extension: row.username })),
        };
      }),
    );
  }

  async #live(manager: EntityManager, id: string, lock?: FindOneOptions['lock']): Promise<CustomerEntity> {
    const where = { id, tmDelete: IsNull() };
    const row = await withDatabaseErrors(() => manager.findOne(CustomerEntity, { where, ...(lock && { lock }) }));
    if (row === null) {
      throw new VoiceError('customer_not_found', `There is no customer ${id}.`, { kind: 'user' });
    }
    return row;
  }
}

/** Without what is absent. */
function given<T extends object>(fields: T): { [K in keyof T]: Exclude<T[K], undefined> } {
  const present = Object.entries(fields).filter(([, value]) => value !== undefined);
  return Object.fromEntries(present) as { [K in keyof T]: Exclude<T[K], undefined> };
}

function snapshotOf({ tmCreate, tmUpdate, tmDelete, ...row }: CustomerEntity): CustomerSnapshot {
  return { ...row, tmCreate: tmCreate.toISOString(), tmUpdate: tmUpdate.toISOString() };
}
