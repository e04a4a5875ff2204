import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { Controller } from '@nestjs/common';
import { parseWav, telephoneWav } from '@voipbin/audio';
import { newId } from '@voipbin/common';
import {
  BUS,
  type Bus,
  HandleMessage,
  makeEnvelope,
  type MessageEnvelope,
  type RunningApp,
  startApp,
} from '@voipbin/messaging';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { MediaManagerEnv } from './app.env.ts';
import { MediaManagerModule } from './app.module.ts';
import { MediaHttpServer } from './handlers/media-http/media-http.server.ts';

type Answer = MessageEnvelope<'media.event.prepared' | 'media.event.command-failed'>;

@Controller()
class Listener {
  static readonly heard: Answer[] = [];

  @HandleMessage('media.event.prepared', 'media.event.command-failed')
  hear(answer: Answer): Promise<void> {
    Listener.heard.push(answer);
    return Promise.resolve();
  }
}

const token = 'a token of enough characters';
const speech = telephoneWav(Float32Array.from({ length: 800 }, (_, n) => Math.sin(n / 5) / 2));
const hash = 'c'.repeat(64);

let folder: string;
let customer: Server;
let customerUrl: string;
let running: RunningApp;
let bus: Bus;
let mediaUrl: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'media-manager-'));
  customer = createServer((request, response) =>
    response.writeHead(request.url?.startsWith('/a.wav') ? 200 : 404).end(speech),
  );
  customer.listen(0, '127.0.0.1');
  await once(customer, 'listening');
  customerUrl = `http://127.0.0.1:${(customer.address() as AddressInfo).port}`;
  const env = Object.assign(new MediaManagerEnv(), {
    LOG_LEVEL: 'silent',
    MEDIA_DIR: folder,
    MEDIA_HTTP_PORT: 0,
    MEDIA_TOKEN: token,
    MEDIA_ALLOWED_HOSTS: '127.0.0.1',
  });
  const module = { ...MediaManagerModule.forRoot(env) };
  module.controllers = [...(module.controllers ?? []), Listener];
  running = await startApp({ name: 'all-in-one', module, env, httpPort: 0, httpHost: '127.0.0.1' });
  bus = running.app.get<Bus>(BUS);
  mediaUrl = `http://127.0.0.1:${running.app.get(MediaHttpServer).port}`;
});
afterAll(async () => {
  await running.close();
  customer.closeAllConnections();
  customer.close();
  await rm(folder, { recursive: true });
});

/** Sends the command; a message of the local bus is published when its handlers, and so their answers, are done. */
async function prepare(id: string, urls: string[]): Promise<Answer | undefined> {
  const fields = {
    id,
    customerId: 'customer',
    partitionKey: id,
    correlationId: 'x',
    causationId: null,
    callId: 'call',
  };
  await bus.publish(makeEnvelope('media.command.prepare', { urls }, fields));
  return Listener.heard.find(({ causationId }) => causationId === id);
}

function put(path: string, body: Uint8Array, authorization = `Bearer ${token}`): Promise<Response> {
  return fetch(`${mediaUrl}${path}`, { method: 'PUT', body: Buffer.from(body), headers: { authorization } });
}

describe('media.command.prepare', () => {
  it('is answered with a reference at which the audio is served', async () => {
    const answer = await prepare('run-1.0', [`${customerUrl}/a.wav`, `${customerUrl}/a.wav?again`]);
    expect(answer).toMatchObject({ type: 'media.event.prepared', callId: 'call', partitionKey: 'run-1.0' });
    const { media } = (answer as MessageEnvelope<'media.event.prepared'>).payload;
    expect(media).toHaveLength(2);
    expect(media[0]).toBe(media[1]);

    const response = await fetch(`${mediaUrl}/${media[0]}.wav`);
    expect(Buffer.from(await response.arrayBuffer()).equals(speech)).toBe(true);
  });

  it('is answered with the reason where a URL cannot be played', async () => {
    expect(await prepare('run-2.0', [`${customerUrl}/a.wav`, `${customerUrl}/b.wav`])).toMatchObject({
      type: 'media.event.command-failed',
      payload: { commandId: 'run-2.0', code: 'media_not_found', message: 'The URL answered 404.' },
    });
    expect(await prepare('run-3.0', ['http://[::1]/a.wav'])).toMatchObject({ payload: { code: 'media_url_refused' } });
  });
});

describe('media.request.prepare', () => {
  it('has a reference for each source, in their order', async () => {
    const sources = ['beep', `${customerUrl}/a.wav`];
    const [ours, fetched] = await bus.request('media.request.prepare', { customerId: newId(), sources });
    expect(ours).toBe('library/beep');
    expect(fetched).toMatch(/^fetched\//);
  });

  it('names what there is not, or why it cannot be had', async () => {
    const ask = (...sources: string[]) => bus.request('media.request.prepare', { customerId: newId(), sources });
    await expect(ask('beep', 'nothing', '../beep')).rejects.toMatchObject({
      code: 'invalid_argument',
      details: { problems: [{ pointer: '/stream_urls/1' }, { pointer: '/stream_urls/2' }] },
    });
    await expect(ask(`${customerUrl}/b.wav`)).rejects.toMatchObject({ code: 'media_not_found' });
  });
});

describe('media.request.find-media', () => {
  it('names what does not exist', async () => {
    const names = ['beep', 'demo-tune', 'nothing', '../beep', 'silence-1s', 'nothing'];
    expect(await bus.request('media.request.find-media', { names })).toEqual({ missing: ['nothing', '../beep'] });
  });
});

describe('the address for Asterisk', () => {
  it('serves with what a cache needs', async () => {
    expect((await put(`/speech/${hash}.wav`, speech)).status).toBe(204);
    const response = await fetch(`${mediaUrl}/speech/${hash}.wav`);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      'content-type': 'audio/wav',
      'content-length': String(speech.byteLength),
      'cache-control': 'public, max-age=31536000, immutable',
      etag: `"speech/${hash}"`,
    });
    expect(Buffer.from(await response.arrayBuffer()).equals(speech)).toBe(true);
  });

  it('answers HEAD, and 304 to who has it', async () => {
    const head = await fetch(`${mediaUrl}/library/beep.wav`, { method: 'HEAD' });
    expect(head.status).toBe(200);
    expect(Number(head.headers.get('content-length'))).toBeGreaterThan(44);
    expect(head.headers.get('cache-control')).toBe('public, max-age=60');
    const etag = head.headers.get('etag') ?? '';
    const again = await fetch(`${mediaUrl}/library/beep.wav`, { headers: { 'if-none-match': etag } });
    expect(again.status).toBe(304);
  });

  it.each(['beep', 'silence-1s', 'demo-tune'])('has %s, playable as it is', async (name) => {
    const wav = parseWav(Buffer.from(await (await fetch(`${mediaUrl}/library/${name}.wav`)).arrayBuffer()));
    expect(wav).toMatchObject({ encoding: 'pcm16', sampleRateHz: 8000, channels: 1 });
  });

  it.each([
    ['GET', '/', 404],
    ['GET', `/speech/${'d'.repeat(64)}.wav`, 404],
    ['HEAD', `/speech/${'d'.repeat(64)}.wav`, 404],
    ['DELETE', `/speech/${hash}.wav`, 405],
    ['POST', '/library/beep.wav', 405],
    ['PUT', '/library/beep.wav', 405],
    ['PUT', `/fetched/${hash}.wav`, 405],
    ['PUT', '/speech/short.wav', 404],
  ])('answers %s %s with %i', async (method, path, status) => {
    expect((await fetch(`${mediaUrl}${path}`, { method })).status).toBe(status);
  });

  it.each(['/../../package.json', '/library/../../package.json', '/library/..%2f..%2fpackage.json', '//etc/passwd'])(
    'serves nothing at %s, sent as it is',
    async (path) => {
      expect(await raw(`GET ${path} HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n`)).toMatch(/^HTTP\/1.1 404/);
    },
  );

  it('stores for who has the token only, and only what can be played', async () => {
    const path = `/speech/${'e'.repeat(64)}.wav`;
    expect((await put(path, speech, 'Bearer wrong')).status).toBe(401);
    expect((await put(path, Buffer.from('<html>'))).status).toBe(415);
    expect((await put(path, speech.subarray(0, -2))).status).toBe(415);
    expect((await fetch(`${mediaUrl}${path}`)).status).toBe(404);
  });

  it('refuses a body that announces too much before it comes', async () => {
    const head = `PUT /speech/${hash}.wav HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Length: 99999999\r\n\r\n`;
    expect(await raw(head)).toMatch(/^HTTP\/1.1 413/);
  });

  it('cuts off who sends its request too slowly', async () => {
    expect(await raw('GET /library/beep.wav HTTP/1.1\r\nX-Slow: ')).toMatch(/^HTTP\/1.1 408/);
  });
});

/** Sends these bytes and gives what came until the server closed the connection. */
async function raw(text: string): Promise<string> {
  const socket = connect(Number(new URL(mediaUrl).port), '127.0.0.1');
  let received = '';
  socket.on('data', (chunk: Buffer) => (received += chunk.toString('latin1')));
  socket.write(text);
  await once(socket, 'close');
  return received;
}
