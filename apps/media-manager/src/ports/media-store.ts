import type { Readable } from 'node:stream';

/** One stored file, open for reading; whoever opened it reads it to its end or closes it. */
export interface OpenMedia {
  sizeBytes: number;
  /** Quoted, as HTTP wants it. */
  etag: string;
  read(): Readable;
  close(): Promise<void>;
}

/** Every piece of audio, by its reference (`MEDIA_REF`). A file is there whole or not at all. */
export abstract class MediaStore {
  abstract has(ref: string): Promise<boolean>;

  abstract open(ref: string): Promise<OpenMedia | null>;

  /** Keeps what is there already: equal references mean equal audio. */
  abstract put(ref: string, wav: Uint8Array): Promise<void>;

  /** Removes speech and fetched audio that was neither stored, found nor opened for this long; returns how many. */
  abstract removeUnusedFor(ms: number): Promise<number>;

  /** Rejects with the reason while nothing can be stored. */
  abstract check(): Promise<void>;
}
