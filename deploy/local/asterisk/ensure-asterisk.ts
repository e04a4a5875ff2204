import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { requireDiskSpace } from '../checks/require-disk-space.ts';
import type { Log } from '../log.ts';
import { defaultRuntimeDirectory } from '../paths.ts';
import { SetupError } from '../setup-error.ts';
import { withProgress } from '../with-progress.ts';
import { AsteriskInstallation } from './asterisk-installation.ts';
import { downloadFromSid } from './private-apt.ts';
import { unpackPackages } from './unpack-packages.ts';

const PACKAGES = ['asterisk', 'asterisk-core-sounds-en-wav', 'asterisk-moh-opsound-wav', 'openssl'];
const NEEDED_BYTES = 700e6;

/**
 * Asterisk 22 from Debian sid, unpacked under `<runtime>/asterisk`. The packages are kept: sid moves on, and what was once
 * unpacked can be unpacked again. May run in several processes at once.
 */
export async function ensureAsterisk(
  log: Log,
  runtimeDirectory = defaultRuntimeDirectory,
): Promise<AsteriskInstallation> {
  const directory = join(runtimeDirectory, 'asterisk');
  const root = join(directory, 'root');
  const packages = join(directory, 'packages');
  if (!existsSync(root)) {
    requireDiskSpace(runtimeDirectory, NEEDED_BYTES);
    if (!existsSync(packages)) {
      await withProgress(log, 'Downloading Asterisk 22 from Debian sid (110 MB)', () => download(directory, packages));
    }
    await withProgress(log, 'Unpacking Asterisk', () => unpack(packages, root));
  }
  return new AsteriskInstallation(root);
}

async function download(directory: string, packages: string): Promise<void> {
  const scratch = join(directory, `apt-${process.pid}`);
  try {
    const archives = await downloadFromSid(PACKAGES, scratch);
    requireSupported(packageVersion(archives));
    rmSync(join(archives, 'partial'), { recursive: true, force: true });
    moveUnlessThere(archives, packages);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

async function unpack(packages: string, root: string): Promise<void> {
  const scratch = `${root}-${process.pid}`;
  try {
    await unpackPackages(packages, scratch);
    writeFileSync(join(scratch, 'version'), packageVersion(packages));
    addSounds(join(scratch, 'usr/share/asterisk'));
    moveUnlessThere(scratch, root);
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

/** Debian names the prompts by speaker; Asterisk looks for the language. */
function addSounds(dataDirectory: string): void {
  const sounds = join(dataDirectory, 'sounds');
  if (!existsSync(join(sounds, 'en'))) {
    renameSync(join(sounds, 'en_US_f_Allison'), join(sounds, 'en'));
  }
}

/** Another process may have been faster: then its result is as good. */
function moveUnlessThere(from: string, to: string): void {
  mkdirSync(join(to, '..'), { recursive: true });
  try {
    renameSync(from, to);
  } catch (error) {
    if (!existsSync(to)) {
      throw error;
    }
  }
}

function packageVersion(archives: string): string {
  const file = readdirSync(archives).find((name) => name.startsWith('asterisk_')) ?? '';
  return decodeURIComponent(file.split('_')[1] ?? '').replace(/^\d+:/, '');
}

function requireSupported(version: string): void {
  const [major = 0, minor = 0, patch = 0] = version.split(/[^0-9]/).map(Number);
  if (major !== 22 || minor < 10 || (minor === 10 && patch < 1)) {
    throw new SetupError(
      `Debian sid offers Asterisk ${version}, but 22.10.1 or later below 23 is needed: ` +
        'set DEBIAN_MIRROR to a snapshot of Debian that has it, or ASTERISK_SIP to use your own Asterisk',
    );
  }
}
