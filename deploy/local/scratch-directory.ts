import { chmodSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRuntimeDirectory } from './paths.ts';

const KEPT_MS = 24 * 3_600_000;

/** A new empty folder for the servers of one test run; whoever makes it removes it. */
export function scratchDirectory(): string {
  const parent = join(defaultRuntimeDirectory, 'tests');
  mkdirSync(parent, { recursive: true });
  removeForgotten(parent);
  const directory = mkdtempSync(join(parent, 'run-'));
  // Postgres runs as another user and has to pass through.
  chmodSync(directory, 0o755);
  return directory;
}

/** A test run that was killed leaves its folder: kept for a day to be looked at. */
function removeForgotten(parent: string): void {
  const paths = readdirSync(parent).map((name) => join(parent, name));
  for (const path of paths) {
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0);
    if (age > KEPT_MS) rmSync(path, { recursive: true, force: true });
  }
}
