import { existsSync, rmSync, writeFileSync } from 'node:fs';
import type { Log } from '../log.ts';
import { runCommand } from '../process/run-command.ts';
import { SetupError } from '../setup-error.ts';
import { withProgress } from '../with-progress.ts';

/** A Debian package and a file that shows that it is there. */
export interface DebianPackage {
  name: string;
  file: string;
}

const POLICY = '/usr/sbin/policy-rc.d';
const APT_GET = ['apt-get', '-q', '-y', '-o', 'DPkg::Lock::Timeout=120', '-o', 'Acquire::Retries=3'];
const KEEP_CONFIGURATION = ['-o', 'Dpkg::Options::=--force-confdef', '-o', 'Dpkg::Options::=--force-confold'];

/** Installs what is missing with apt; services that come along are not started. Without root it says what to install. */
export async function ensurePackages(log: Log, packages: readonly DebianPackage[]): Promise<void> {
  const names = packages.filter(({ file }) => !existsSync(file)).map(({ name }) => name);
  if (names.length === 0) {
    return;
  }
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) {
    throw new SetupError(
      `missing on this machine, please install: sudo apt-get install --no-install-recommends ${names.join(' ')}`,
    );
  }
  await withProgress(log, `Installing ${names.join(', ')} with apt`, () => withoutAutostart(() => install(names)));
}

/** A fresh machine has no package lists, an old one has stale ones: both show as a failed installation. */
async function install(names: readonly string[]): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive', LC_ALL: 'C' };
  const once = (): Promise<string> =>
    runCommand([...APT_GET, ...KEEP_CONFIGURATION, 'install', '--no-install-recommends', ...names], { env });
  try {
    await once();
  } catch {
    // Somebody else's broken package source makes the update fail, too, and does not matter if ours is fine.
    await runCommand([...APT_GET, 'update'], { env }).catch(() => undefined);
    await once();
  }
}

async function withoutAutostart(work: () => Promise<void>): Promise<void> {
  const isOurs = !existsSync(POLICY);
  if (isOurs) {
    writeFileSync(POLICY, '#!/bin/sh\nexit 101\n', { mode: 0o755 });
  }
  try {
    await work();
  } finally {
    if (isOurs) {
      rmSync(POLICY, { force: true });
    }
  }
}
