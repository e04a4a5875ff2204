import { EventEmitter } from 'node:events';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { acknowledgePromptly } from './prompt-acknowledgement.ts';

class Stream extends EventEmitter {
  bytesWritten = 0;
}

let pongs = 0;
let stream: Stream;

function listen(readyState: number): void {
  acknowledgePromptly({ readyState, OPEN: 1, pong: () => (pongs += 1) }, stream);
}

beforeEach(() => {
  vi.useFakeTimers();
  pongs = 0;
  stream = new Stream();
});

afterEach(() => {
  vi.useRealTimers();
});

it('answers what comes in a rush together', () => {
  listen(1);
  for (let n = 0; n < 10; n += 1) {
    stream.emit('data', 'more');
  }
  vi.advanceTimersByTime(20);
  expect(pongs).toBe(1);

  stream.emit('data', 'later');
  vi.advanceTimersByTime(20);
  expect(pongs).toBe(2);
});

it('leaves it to a request that follows what has come', () => {
  listen(1);
  stream.emit('data', 'one');
  stream.bytesWritten += 100;
  vi.advanceTimersByTime(20);
  expect(pongs).toBe(0);
});

it('answers what comes after a request', () => {
  listen(1);
  stream.emit('data', 'one');
  stream.bytesWritten += 100;
  stream.emit('data', 'two');
  vi.advanceTimersByTime(20);
  expect(pongs).toBe(1);
});

it('sends nothing on a socket that is closed', () => {
  listen(3);
  stream.emit('data', 'late');
  vi.advanceTimersByTime(20);

  expect(pongs).toBe(0);
});
