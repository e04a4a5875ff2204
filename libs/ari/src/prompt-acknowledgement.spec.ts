import { EventEmitter } from 'node:events';

import { afterEach, beforeEach, expect, it, vi } from 'vitest';

import { type Acknowledging, acknowledgePromptly } from './prompt-acknowledgement.ts';

let pongs = 0;
const stream = new EventEmitter();

function listen(readyState: number): void {
  const socket: Acknowledging = { readyState, OPEN: 1, pong: () => (pongs += 1) };
  acknowledgePromptly(socket, stream);
}

beforeEach(() => {
  vi.useFakeTimers();
  vi.advanceTimersByTime(1000);
  pongs = 0;
  stream.removeAllListeners();
});

afterEach(() => {
  vi.useRealTimers();
});

it('answers what comes at once, and what comes in a rush together', () => {
  listen(1);
  stream.emit('data', 'one');
  expect(pongs).toBe(1);

  for (let n = 0; n < 10; n += 1) {
    stream.emit('data', 'more');
  }
  expect(pongs).toBe(1);
  vi.advanceTimersByTime(20);
  expect(pongs).toBe(2);
});

it('sends nothing on a socket that is closed', () => {
  listen(3);
  stream.emit('data', 'late');
  vi.advanceTimersByTime(20);

  expect(pongs).toBe(0);
});
