import { createWriteStream, mkdirSync, renameSync, type WriteStream } from 'node:fs';
import { dirname } from 'node:path';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import type { Log } from '../log.ts';

const REMEMBERED_LINES = 20;
const FILE_LIMIT_BYTES = 20e6;

/** Takes the lines that a process prints: on to the log, into a file of limited size, and the last ones into memory. */
export class Output {
  readonly #name: string;
  readonly #log: Log;
  readonly #path: string;
  #file: WriteStream;
  #last: string[] = [];

  constructor(name: string, path: string, log: Log) {
    mkdirSync(dirname(path), { recursive: true });
    this.#name = name;
    this.#path = path;
    this.#log = log;
    this.#file = createWriteStream(path, { flags: 'a' });
  }

  /** For an error message. */
  get lastLines(): string {
    return this.#last.join('\n');
  }

  read(stream: Readable): void {
    createInterface({ input: stream, crlfDelay: Infinity }).on('line', (line) => this.#take(line));
  }

  #take(line: string): void {
    this.#last = [...this.#last.slice(1 - REMEMBERED_LINES), line];
    this.#file.write(`${line}\n`);
    if (this.#file.bytesWritten > FILE_LIMIT_BYTES) {
      this.#startNewFile();
    }
    this.#log(this.#name, line);
  }

  #startNewFile(): void {
    this.#file.end();
    renameSync(this.#path, `${this.#path}.1`);
    this.#file = createWriteStream(this.#path, { flags: 'a' });
  }
}
