import { readFileSync } from 'node:fs';

export interface SystemUser {
  uid?: number;
  gid?: number;
}

const NOBODY: SystemUser = { uid: 65_534, gid: 65_534 };

/** Postgres refuses to run as root: it runs as the user of Debian's package, or as nobody. Empty when we are not root. */
export function postgresUser(): SystemUser {
  if (process.getuid?.() !== 0) {
    return {};
  }
  const entry = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .find((line) => line.startsWith('postgres:'));
  const [, , uid, gid] = (entry ?? '').split(':');
  return uid === undefined || gid === undefined ? NOBODY : { uid: Number(uid), gid: Number(gid) };
}
