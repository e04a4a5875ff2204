import { mkdirSync, statfsSync } from 'node:fs';
import { SetupError } from '../setup-error.ts';

/** Refuses to begin what would fill the disk. */
export function requireDiskSpace(directory: string, neededBytes: number): void {
  mkdirSync(directory, { recursive: true });
  const { bavail, bsize } = statfsSync(directory);
  const freeBytes = bavail * bsize;
  if (freeBytes < neededBytes) {
    const megabytes = (bytes: number): string => `${Math.floor(bytes / 1e6)} MB`;
    throw new SetupError(
      `${directory} has ${megabytes(freeBytes)} free and ${megabytes(neededBytes)} are needed: free some space and start again`,
    );
  }
}
