import { mkdirSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { runCommand } from '../process/run-command.ts';

/** Lays the files of all packages in `archives` out below `root`; no script of a package is run. */
export async function unpackPackages(archives: string, root: string): Promise<void> {
  mkdirSync(root, { recursive: true });
  const waiting = readdirSync(archives).filter((name) => name.endsWith('.deb'));
  const worker = async (): Promise<void> => {
    for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
      await runCommand(['dpkg', '-x', join(archives, name), root]);
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  // Dependencies bring su and passwd along: nothing here may give anybody rights.
  await runCommand(['chmod', '-R', 'ug-s', root]);
}
