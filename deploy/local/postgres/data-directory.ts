import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Log } from '../log.ts';
import { runCommand } from '../process/run-command.ts';
import type { SystemUser } from './postgres-user.ts';

const FALLBACK_PARENT = '/var/tmp';
const FALLBACK_PREFIX = 'voipbin-postgres-';
/** In a fallback folder: the path of the folder that it stands in for. */
const OWNER_FILE = 'stands-in-for';

/** A folder that the user owns and can reach: the wanted one, or one below /var/tmp when a parent such as /root is closed. */
export async function makeDataDirectory(wanted: string, user: SystemUser, log: Log): Promise<string> {
  make(wanted, user);
  if (await canReach(wanted, user)) {
    return wanted;
  }
  removeOrphans();
  const name = FALLBACK_PREFIX + createHash('sha256').update(wanted).digest('hex').slice(0, 12);
  const fallback = join(FALLBACK_PARENT, name);
  if (!existsSync(fallback)) {
    log('setup', `Postgres may not run as root and its user cannot enter ${wanted}: the data are in ${fallback}`);
    make(fallback, user);
    writeFileSync(join(fallback, OWNER_FILE), wanted);
  }
  return fallback;
}

/** Removes the fallback folders whose own place is gone, such as those of earlier test runs. */
function removeOrphans(): void {
  for (const name of readdirSync(FALLBACK_PARENT).filter((each) => each.startsWith(FALLBACK_PREFIX))) {
    const ownerFile = join(FALLBACK_PARENT, name, OWNER_FILE);
    if (existsSync(ownerFile) && !existsSync(readFileSync(ownerFile, 'utf8'))) {
      rmSync(join(FALLBACK_PARENT, name), { recursive: true, force: true });
    }
  }
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
