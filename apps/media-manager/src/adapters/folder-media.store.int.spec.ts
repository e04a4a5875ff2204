import { mkdtemp, readdir, rm, stat, utimes, writeFile, mkdir } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buffer } from 'node:stream/consumers';

import { afterEach, beforeEach, describe, expect, it } from 'vitest';

import { FolderMediaStore } from './folder-media.store.ts';

const ref = `speech/${'a'.repeat(64)}`;
const otherRef = `fetched/${'b'.repeat(64)}`;
const DAY_MS = 86_400_000;

let folder: string;
let store: FolderMediaStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-store-'));
  store = new FolderMediaStore(folder);
});
afterEach(() => rm(folder, { recursive: true }));

async function contents(name: string): Promise<string | null> {
  const media = await store.open(name);
  const text = media && (await buffer(media.read())).toString();
  await media?.close();
  return text;
}

async function ageByDays(name: string, days: number): Promise<void> {
  const then = new Date(Date.now() - days * DAY_MS);
  await utimes(join(folder, `${name}.wav`), then, then);
}

describe('FolderMediaStore', () => {
  it('has what was put, whole, and leaves nothing else behind', async () => {
    expect(await store.has(ref)).toBe(false);
    await store.put(ref, Buffer.from('audio'));

    expect(await store.has(ref)).toBe(true);
    expect(await contents(ref)).toBe('audio');
    expect(await readdir(join(folder, 'tmp'))).toEqual([]);
  });

  it('bears many who put the same at once', async () => {
    await Promise.all(Array.from({ length: 20 }, () => store.put(ref, Buffer.from('audio'))));
    expect(await contents(ref)).toBe('audio');
    expect(await readdir(join(folder, 'tmp'))).toEqual([]);
  });

  it('has the audio that comes with the app, and prefers the operator’s file of that name', async () => {
    expect((await contents('library/beep'))?.slice(0, 4)).toBe('RIFF');
    expect(await store.has('library/nothing')).toBe(false);

    await mkdir(join(folder, 'library'));
    await writeFile(join(folder, 'library', 'beep.wav'), 'mine');
    expect(await contents('library/beep')).toBe('mine');
  });

  it('removes what was not used for long, and remembers that it was used', async () => {
    await store.put(ref, Buffer.from('old'));
    await store.put(otherRef, Buffer.from('used'));
    await ageByDays(ref, 31);
    await ageByDays(otherRef, 31);
    expect(await store.has(otherRef)).toBe(true);

    expect(await store.removeUnusedFor(30 * DAY_MS)).toBe(1);
    expect(await store.has(ref)).toBe(false);
    expect(await store.has(otherRef)).toBe(true);
  });

  it('removes what a killed process left half written', async () => {
    await store.check();
    const leftover = join(folder, 'tmp', 'leftover');
    await writeFile(leftover, 'half');
    await utimes(leftover, 0, 0);
    await store.removeUnusedFor(30 * DAY_MS);
    await expect(stat(leftover)).rejects.toThrow('ENOENT');
  });

  it('says why nothing can be stored', async () => {
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(new FolderMediaStore(file).check()).rejects.toThrow('ENOTDIR');
  });
});
