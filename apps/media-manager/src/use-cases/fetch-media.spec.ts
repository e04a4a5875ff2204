import { Readable } from 'node:stream';

import { TelephoneConverter, telephoneWav } from '@voipbin/audio';
import { beforeEach, describe, expect, it } from 'vitest';

import { type FetchOutcome, MediaFetcher, type Validators } from '../ports/media-fetcher.ts';
import { MediaStore, type OpenMedia } from '../ports/media-store.ts';
import { FetchMedia } from './fetch-media.ts';

const url = 'https://example.com/a.wav';
const hello = telephoneWav(Float32Array.of(0.1, 0.2));
const world = telephoneWav(Float32Array.of(0.3, 0.4));

class FakeFetcher extends MediaFetcher {
  readonly asked: { url: string; known: Validators | undefined }[] = [];
  outcome: FetchOutcome = { kind: 'changed', bytes: hello, freshForMs: 1000, validators: { etag: '"1"' } };

  fetch(asked: string, known?: Validators): Promise<FetchOutcome> {
    this.asked.push({ url: asked, known });
    return Promise.resolve(this.outcome);
  }
}

class FakeStore extends MediaStore {
  readonly files = new Map<string, Uint8Array>();

  has(ref: string): Promise<boolean> {
    return Promise.resolve(this.files.has(ref));
  }

  put(ref: string, wav: Uint8Array): Promise<void> {
    this.files.set(ref, wav);
    return Promise.resolve();
  }

  open(ref: string): Promise<OpenMedia | null> {
    const wav = this.files.get(ref);
    const close = () => Promise.resolve();
    return Promise.resolve(wav ? { sizeBytes: wav.length, etag: '', read: () => Readable.from([wav]), close } : null);
  }

  removeUnusedFor(): Promise<number> {
    return Promise.resolve(0);
  }

  check(): Promise<void> {
    return Promise.resolve();
  }
}

let fetcher: FakeFetcher;
let store: FakeStore;
let nowMs: number;
let fetchMedia: FetchMedia;

beforeEach(() => {
  fetcher = new FakeFetcher();
  store = new FakeStore();
  nowMs = 0;
  fetchMedia = new FetchMedia(fetcher, store, new TelephoneConverter(), { nowMs: () => nowMs });
});

describe('FetchMedia', () => {
  it('names the audio by its content and stores it', async () => {
    const ref = await fetchMedia.execute(url, 'c');
    expect(ref).toMatch(/^fetched\/[0-9a-f]{64}$/);
    expect(store.files.get(ref)).toEqual(hello);
    expect(await fetchMedia.execute('https://example.com/copy.wav', 'c')).toBe(ref);
  });

  it('fetches once for all who ask at the same time', async () => {
    await Promise.all([fetchMedia.execute(url, 'c'), fetchMedia.execute(url, 'd'), fetchMedia.execute(url, 'c')]);
    expect(fetcher.asked).toHaveLength(1);
  });

  it('asks no more while the file is fresh, then asks whether it changed', async () => {
    const ref = await fetchMedia.execute(url, 'c');
    nowMs = 999;
    expect(await fetchMedia.execute(url, 'c')).toBe(ref);
    expect(fetcher.asked).toHaveLength(1);

    nowMs = 1000;
    fetcher.outcome = { kind: 'unchanged', freshForMs: 500 };
    expect(await fetchMedia.execute(url, 'c')).toBe(ref);
    expect(fetcher.asked[1]).toEqual({ url, known: { etag: '"1"' } });

    nowMs = 1499;
    await fetchMedia.execute(url, 'c');
    expect(fetcher.asked).toHaveLength(2);
  });

  it('takes the new file when it changed', async () => {
    const ref = await fetchMedia.execute(url, 'c');
    nowMs = 2000;
    fetcher.outcome = { kind: 'changed', bytes: world, freshForMs: 0, validators: {} };
    const changed = await fetchMedia.execute(url, 'c');
    expect(changed).not.toBe(ref);
    expect(store.files.get(changed)).toEqual(world);
  });

  it('fetches again, whole, what was removed from the store', async () => {
    const ref = await fetchMedia.execute(url, 'c');
    store.files.clear();
    expect(await fetchMedia.execute(url, 'c')).toBe(ref);
    expect(fetcher.asked[1]?.known).toBeUndefined();
    expect(store.files.has(ref)).toBe(true);
  });

  it('refuses what is no audio, and a first answer of "unchanged"', async () => {
    fetcher.outcome = { kind: 'changed', bytes: Buffer.from('<html>'), freshForMs: 0, validators: {} };
    await expect(fetchMedia.execute(url, 'c')).rejects.toMatchObject({ code: 'media_type_unsupported' });
    fetcher.outcome = { kind: 'unchanged', freshForMs: 0 };
    await expect(fetchMedia.execute(url, 'c')).rejects.toMatchObject({ code: 'media_unavailable' });
  });
});
