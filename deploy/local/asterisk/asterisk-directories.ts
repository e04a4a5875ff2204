import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

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
  const hash = createHash('sha256').update(directory).digest('hex');
  const run =
    below('run').length > LONGEST_RUN_DIRECTORY ? join(tmpdir(), `voipbin-${hash.slice(0, 12)}`) : below('run');
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
  return { ...directories, cache: shortLink(directories.cache, `/tmp/vb-${hash.slice(0, 8)}`) };
}

/**
 * Asterisk (22.10.1, main/file.c) plays what it got by HTTP only when there is no dot in the path of its cache, as in `.runtime`, and when that path
 * is not longer than the URL: it puts the path of the cached file where the URL was. `http://127.0.0.1:8090/library/a.wav` leaves room for 26 bytes.
 */
function shortLink(directory: string, link: string): string {
  removeDangling(dirname(link));
  rmSync(link, { force: true });
  symlinkSync(directory, link);
  return link;
}

/** What was left of directories that are no more. */
function removeDangling(parent: string): void {
  for (const name of readdirSync(parent).filter((name) => /^vb-[0-9a-f]{8}$/.test(name))) {
    if (!existsSync(join(parent, name))) {
      rmSync(join(parent, name), { force: true });
    }
  }
}
