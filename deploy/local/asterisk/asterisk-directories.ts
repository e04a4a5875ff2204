import { createHash } from 'node:crypto';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A socket's path must fit into 107 bytes. */
const LONGEST_RUN_DIRECTORY = 90;

export interface AsteriskDirectories {
  /** Where Asterisk keeps the audio that it got by HTTP; without a dot, see below. */
  cache: string;
  etc: string;
  keys: string;
  lib: string;
  log: string;
  run: string;
  spool: string;
}

/** Makes the folders of one Asterisk; a clone in a deep path gets its socket in the temporary folder. */
export function makeAsteriskDirectories(directory: string): AsteriskDirectories {
  const below = (name: string): string => join(directory, name);
  const short = join(tmpdir(), `voipbin-${createHash('sha256').update(directory).digest('hex').slice(0, 12)}`);
  const run = below('run').length > LONGEST_RUN_DIRECTORY ? short : below('run');
  const directories = {
    cache: below('cache'),
    etc: below('etc'),
    keys: below('keys'),
    lib: below('lib'),
    log: below('log'),
    run,
    spool: below('spool'),
  };
  for (const path of [
    ...Object.values(directories),
    below('lib/keys'),
    below('log/cdr-csv'),
    below('spool/recording'),
  ]) {
    mkdirSync(path, { recursive: true, mode: 0o700 });
  }
  return { ...directories, cache: linkWithoutDot(directories.cache, `${short}-cache`) };
}

/** Asterisk gives a file that it got by HTTP its extension only when there is no dot in the whole path, as in `.runtime`. */
function linkWithoutDot(directory: string, link: string): string {
  rmSync(link, { force: true });
  symlinkSync(directory, link);
  return link;
}
