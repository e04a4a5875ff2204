import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../../free-port.ts';
import { ensurePostgres } from '../ensure-postgres.ts';
import { startPostgres } from '../start-postgres.ts';

export interface ScratchPostgres {
  /** `postgres://...`, of a superuser. */
  url: string;
  /** Kills the server, which is started again on the same port with its data; resolves when it takes queries. */
  restart(): Promise<void>;
  /** Stops it and removes its data. */
  remove(): Promise<void>;
}

const log = (): void => undefined;

/** An empty Postgres for one spec file. */
export async function startScratchPostgres(): Promise<ScratchPostgres> {
  // Not below the repository: the server runs as a user who may not be able to enter it.
  const directory = mkdtempSync(join(tmpdir(), 'voipbin-postgres-'));
  const settings = { directory, port: await freePort(), password: 'scratch' };
  const running = await startPostgres(await ensurePostgres(log), settings, { directory, log, restart: true });
  return {
    url: running.url,
    async restart() {
      await running.process.kill();
      await running.process.untilReady();
    },
    async remove() {
      await running.process.stop();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
