import { randomUUID } from 'node:crypto';
import { type FileHandle, mkdir, open, readdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { fileURLToPath } from 'node:url';

import { type OpenMedia, MediaStore } from '../ports/media-store.ts';

/** This app's own folder: `library/` in it lies beside `src` and `dist`. */
const shipped = fileURLToPath(new URL('../..', import.meta.url));

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/**
 * Audio as files: `<folder>/<ref>.wav`. A file's modification time says, to the day, when it was last used. What is being
 * written lies in `<folder>/tmp` until it is whole and on the disk.
 */
export class FolderMediaStore extends MediaStore {
  constructor(private readonly folder: string) {
    super();
  }

  async has(ref: string): Promise<boolean> {
    const media = await this.open(ref);
    await media?.close();
    return media !== null;
  }

  async open(ref: string): Promise<OpenMedia | null> {
    const isLibrary = ref.startsWith('library/');
    const own = await openFile(join(this.folder, `${ref}.wav`));
    const file = own ?? (isLibrary ? await openFile(join(shipped, `${ref}.wav`)) : null);
    if (!file) {
      return null;
    }
    const { size, mtimeMs } = await file.stat();
    if (!isLibrary && mtimeMs < Date.now() - DAY_MS) {
      await file.utimes(new Date(), new Date());
    }
    return openMedia(file, size, isLibrary ? `${size}-${mtimeMs}` : ref);
  }

  async put(ref: string, wav: Uint8Array): Promise<void> {
    if (await this.has(ref)) {
      return;
    }
    const temporary = join(this.folder, 'tmp', randomUUID());
    const path = join(this.folder, `${ref}.wav`);
    await mkdir(dirname(temporary), { recursive: true });
    await mkdir(dirname(path), { recursive: true });
    await writeFile(temporary, wav, { flush: true });
    await rename(temporary, path);
  }

  async removeUnusedFor(ms: number): Promise<number> {
    const removed = await Promise.all([
      removeOlder(join(this.folder, 'speech'), ms),
      removeOlder(join(this.folder, 'fetched'), ms),
    ]);
    // What a process left half written that was killed.
    await removeOlder(join(this.folder, 'tmp'), HOUR_MS);
    return removed.reduce((sum, count) => sum + count);
  }

  async check(): Promise<void> {
    const probe = join(this.folder, 'tmp', randomUUID());
    await mkdir(dirname(probe), { recursive: true });
    await writeFile(probe, '');
    await rm(probe);
  }
}

async function openFile(path: string): Promise<FileHandle | null> {
  try {
    return await open(path);
  } catch (error) {
    if (isMissing(error)) {
      return null;
    }
    throw error;
  }
}

function openMedia(file: FileHandle, sizeBytes: number, version: string): OpenMedia {
  return {
    sizeBytes,
    etag: `"${version}"`,
    read: (): Readable => file.createReadStream({ autoClose: false, end: sizeBytes - 1 }),
    close: () => file.close(),
  };
}

async function removeOlder(folder: string, ms: number): Promise<number> {
  let count = 0;
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    const { mtimeMs } = await stat(path);
    if (mtimeMs < Date.now() - ms) {
      await rm(path, { force: true });
      count += 1;
    }
  }
  return count;
}

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isMissing(error)) {
      return [];
    }
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}
