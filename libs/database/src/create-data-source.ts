import { DataSource, type EntitySchema, type MigrationInterface } from 'typeorm';

export interface DataSourceSettings {
  /** postgres://... */
  url: string;
  /** The app's own schema; also first in the search path, so that plain SQL needs no prefix. */
  schema: string;
  entities: (EntitySchema | (new () => object))[];
  migrations: (new () => MigrationInterface)[];
  /** Connections at most. */
  poolSize?: number;
}

/** A data source of one app, not yet connected. It never changes the schema by itself: see `runMigrations`. */
export function createDataSource({ url, schema, entities, migrations, poolSize = 10 }: DataSourceSettings): DataSource {
  return new DataSource({
    type: 'postgres',
    url,
    schema,
    entities,
    migrations,
    migrationsTableName: 'migrations',
    migrationsTransactionMode: 'each',
    synchronize: false,
    installExtensions: false,
    poolSize,
    applicationName: schema,
    connectTimeoutMS: 5_000,
    extra: { options: `-c search_path=${schema},public` },
  });
}
