import { once } from 'node:events';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

import { afterEach, beforeEach, expect, it } from 'vitest';

import { MediaManagerSpeechStore } from './media-manager.speech-store.ts';

const ref = `speech/${'a'.repeat(64)}`;

let server: Server;
let answer: RequestListener;
let store: MediaManagerSpeechStore;

beforeEach(async () => {
  server = createServer((request, response) => answer(request, response));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  store = new MediaManagerSpeechStore(`http://127.0.0.1:${(server.address() as AddressInfo).port}`, 'token');
});
afterEach(() => {
  server.closeAllConnections();
  server.close();
});

it('reads the duration from the size', async () => {
  answer = (request, response) => {
    expect([request.method, request.url]).toEqual(['HEAD', `/${ref}.wav`]);
    response.writeHead(200, { 'content-length': 44 + 16_000 }).end();
  };
  expect(await store.findDurationMs(ref)).toBe(1000);
});

it('has nothing where media-manager has nothing', async () => {
  answer = (_, response) => response.writeHead(404).end();
  expect(await store.findDurationMs(ref)).toBeNull();
});

it.each([
  [401, false],
  [415, false],
  [500, true],
])('tells of speech that is answered with %i', async (status, retryable) => {
  answer = (_, response) => response.writeHead(status).end();
  await expect(store.put(ref, Buffer.from('audio'))).rejects.toMatchObject({ code: 'media_refused', retryable });
});

it('is worth another attempt while media-manager is away', async () => {
  server.close();
  await once(server, 'close');
  await expect(store.put(ref, Buffer.from('audio'))).rejects.toMatchObject({
    code: 'media_unreachable',
    retryable: true,
  });
  await expect(store.findDurationMs(ref)).rejects.toMatchObject({ code: 'media_unreachable', retryable: true });
});
