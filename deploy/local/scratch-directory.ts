import { chmodSync, mkdirSync, mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { defaultRuntimeDirectory } from './paths.ts';

/** A new empty folder for the servers of one test run; whoever makes it removes it. */
export function scratchDirectory(): string {
  const parent = join(defaultRuntimeDirectory, 'tests');
  mkdirSync(parent, { recursive: true });
  const directory = mkdtempSync(join(parent, 'run-'));
  // Postgres runs as another user and has to pass through.
  chmodSync(directory, 0o755);
  return directory;
}
