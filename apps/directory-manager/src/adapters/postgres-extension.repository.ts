import { Inject, Injectable } from '@nestjs/common';
import { newId, VoiceError } from '@voipbin/common';
import type {
  EndpointSnapshot,
  ExtensionSnapshot,
  ListEndpoints,
  ListExtensions,
  Page,
  ResourceQuery,
} from '@voipbin/contracts';
import { pageBy, toDatabaseError } from '@voipbin/database';
import { DataSource, IsNull, type Repository } from 'typeorm';

import { DIRECTORY_DATA_SOURCE } from '../database/data-source.ts';
import { ExtensionEntity } from '../database/entities/extension.entity.ts';
import { type ExtensionChange, ExtensionRepository, type NewExtension } from '../ports/extension-repository.ts';
import { withDatabaseErrors } from './with-database-errors.ts';

@Injectable()
export class PostgresExtensionRepository extends ExtensionRepository {
  readonly #extensions: Repository<ExtensionEntity>;

  constructor(@Inject(DIRECTORY_DATA_SOURCE) dataSource: DataSource) {
    super();
    this.#extensions = dataSource.getRepository(ExtensionEntity);
  }

  async insert({ extension, ...fields }: NewExtension): Promise<ExtensionSnapshot> {
    const now = new Date();
    const entity = { id: newId(), username: extension, ...fields, tmCreate: now, tmUpdate: now, tmDelete: null };
    try {
      await this.#extensions.insert(entity);
    } catch (thrown) {
      const error = toDatabaseError(thrown);
      throw error.code === 'duplicate' ? extensionTaken(extension) : error;
    }
    return snapshotOf(entity);
  }

  async get({ customerId, id }: ResourceQuery): Promise<ExtensionSnapshot> {
    const live = { customerId, id, tmDelete: IsNull() };
    const entity = await withDatabaseErrors(() => this.#extensions.findOneBy(live));
    if (entity === null) throw extensionNotFound(id);
    return snapshotOf(entity);
  }

  async list({ customerId, pageSize, cursor }: ListExtensions): Promise<Page<ExtensionSnapshot>> {
    const live = this.#extensions.createQueryBuilder('extension').where({ customerId, tmDelete: IsNull() });
    const { items, nextCursor } = await pageBy(live, { pageSize, cursor, createdProperty: 'tmCreate' });
    return { items: items.map(snapshotOf), nextCursor };
  }

  update(query: ResourceQuery, change: ExtensionChange): Promise<ExtensionSnapshot> {
    return this.#change(query, change);
  }

  remove(query: ResourceQuery): Promise<ExtensionSnapshot> {
    return this.#change(query, { tmDelete: new Date() });
  }

  async listEndpoints({ pageSize, cursor }: ListEndpoints): Promise<Page<EndpointSnapshot>> {
    const live = this.#extensions.createQueryBuilder('extension').where({ tmDelete: IsNull() });
    const { items, nextCursor } = await pageBy(live, { pageSize, cursor, createdProperty: 'tmCreate' });
    return { items: items.map(endpointOf), nextCursor };
  }

  /** Fields that are undefined stay as they are. */
  #change(
    { customerId, id }: ResourceQuery,
    change: ExtensionChange & { tmDelete?: Date },
  ): Promise<ExtensionSnapshot> {
    return withDatabaseErrors(async () => {
      const live = { customerId, id, tmDelete: IsNull() };
      await this.#extensions.update(live, { ...change, tmUpdate: new Date() });
      const entity = await this.#extensions.findOneBy({ customerId, id, tmDelete: change.tmDelete ?? IsNull() });
      if (entity === null) throw extensionNotFound(id);
      return snapshotOf(entity);
    });
  }
}

function snapshotOf({
  id,
  customerId,
  username,
  name,
  detail,
  tmCreate,
  tmUpdate,
}: ExtensionEntity): ExtensionSnapshot {
  const times = { tmCreate: tmCreate.toISOString(), tmUpdate: tmUpdate.toISOString() };
  return { id, customerId, extension: username, name, detail, ...times };
}

function endpointOf({ id, customerId, username, realm, digest }: ExtensionEntity): EndpointSnapshot {
  return { id, customerId, username, realm, digest };
}

function extensionNotFound(id: string): VoiceError {
  return new VoiceError('extension_not_found', `There is no extension ${id}.`, { kind: 'user' });
}

function extensionTaken(extension: string): VoiceError {
  const message = `${extension} is in use.`;
  const problems = [{ pointer: '/extension', code: 'extension_taken', message, severity: 'error' }];
  return new VoiceError('extension_taken', message, { kind: 'user', details: { problems } });
}
