import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ensurePackages } from '../debian/ensure-packages.ts';
import type { Log } from '../log.ts';

const VERSIONS = '/usr/lib/postgresql';
const CLUSTER_SETTINGS = '/etc/postgresql-common/createcluster.conf';

export interface PostgresInstallation {
  /** Where `initdb` and `postgres` are. */
  binDirectory: string;
}

/** Postgres of this machine, the newest one if there are several; from apt if there is none. */
export async function ensurePostgres(log: Log): Promise<PostgresInstallation> {
  const found = findPostgres();
  if (found !== undefined) {
    return found;
  }
  if (process.getuid?.() === 0 && !existsSync(CLUSTER_SETTINGS)) {
    // Without this Debian's package would also make a database cluster of its own.
    mkdirSync(join(CLUSTER_SETTINGS, '..'), { recursive: true });
    writeFileSync(CLUSTER_SETTINGS, 'create_main_cluster = false\n');
  }
  await ensurePackages(log, [{ name: 'postgresql', file: VERSIONS }]);
  return findPostgres() ?? { binDirectory: '/usr/bin' };
}

function findPostgres(): PostgresInstallation | undefined {
  const versions = existsSync(VERSIONS) ? readdirSync(VERSIONS) : [];
  const binDirectory = versions
    .sort((one, other) => Number(other) - Number(one))
    .map((version) => join(VERSIONS, version, 'bin'))
    .find((directory) => existsSync(join(directory, 'initdb')));
  return binDirectory === undefined ? undefined : { binDirectory };
}
