export * from './connected.ts';
export * from './create-data-source.ts';
export * from './cursor.ts';
export * from './micro-batch.ts';
export * from './page-by.ts';
export * from './run-migrations.ts';
export * from './to-database-error.ts';
