import { createHash } from 'node:crypto';
import { chownSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { runCommand } from '../process/run-command.ts';
import type { SystemUser } from './postgres-user.ts';

/** A folder that the user owns and can reach: the wanted one, or one below /var/tmp when a parent such as /root is closed. */
export async function makeDataDirectory(wanted: string, user: SystemUser, log: Log): Promise<string> {
  make(wanted, user);
  if (await canReach(wanted, user)) {
    return wanted;
  }
  const fallback = join(
    '/var/tmp',
    `voipbin-postgres-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`,
  );
  log('setup', `Postgres cannot run as root and its user cannot enter ${wanted}: the data are in ${fallback}`);
  make(fallback, user);
  return fallback;
}

function make(directory: string, { uid, gid }: SystemUser): void {
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  if (uid !== undefined && gid !== undefined) {
    chownSync(directory, uid, gid);
  }
}

async function canReach(directory: string, user: SystemUser): Promise<boolean> {
  try {
    await runCommand(['test', '-x', directory], { ...user, cwd: '/' });
    return true;
  } catch {
    return false;
  }
}
