import 'reflect-metadata';

import { loadEnv } from '@voipbin/config';
import { connected } from '@voipbin/database';
import { runProgram } from '@voipbin/observability';

import { PostgresDemoRepository } from './adapters/postgres-demo.repository.ts';
import { directoryDataSource } from './database/data-source.ts';
import { SeedEnv } from './seed.env.ts';
import { type DemoIds, SeedDemo } from './use-cases/seed-demo.ts';

async function seed(): Promise<DemoIds> {
  const env = loadEnv(SeedEnv);
  const dataSource = await connected(directoryDataSource(env.DATABASE_URL));
  try {
    const { SEED_SIP_USERNAME: username, SEED_SIP_PASSWORD: password } = env;
    const demo = new SeedDemo(new PostgresDemoRepository(dataSource));
    return await demo.execute({ accessKey: env.SEED_ACCESS_KEY, sip: { username, password } });
  } finally {
    await dataSource.destroy();
  }
}

/** Ensures the demo customer, its access key and its SIP account; prints their ids as JSON. Needs migrated tables. */
await runProgram('directory-manager seed', async () => {
  process.stdout.write(`${JSON.stringify(await seed())}\n`);
});
