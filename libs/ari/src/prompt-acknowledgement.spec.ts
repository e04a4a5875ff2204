import { PassThrough } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';

import { expect, it } from 'vitest';

import { type Acknowledging, acknowledgePromptly } from './prompt-acknowledgement.ts';

it('answers what comes at once, and what comes in a rush together', async () => {
  let pongs = 0;
  const socket: Acknowledging = { readyState: 1, OPEN: 1, pong: () => (pongs += 1) };
  const stream = new PassThrough();
  acknowledgePromptly(socket, stream);
  stream.write('one');
  await delay(1);
  expect(pongs).toBe(1);

  for (let n = 0; n < 10; n += 1) {
    stream.write('more');
  }
  await delay(20);
  expect(pongs).toBe(2);
});

it('sends nothing on a socket that is closed', async () => {
  let pongs = 0;
  const stream = new PassThrough();
  acknowledgePromptly({ readyState: 3, OPEN: 1, pong: () => (pongs += 1) }, stream);
  stream.write('late');
  await delay(1);

  expect(pongs).toBe(0);
});
