import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

import { Controller } from '@nestjs/common';
import { isTelephoneWav, levelDbfs, monoSamples, parseWav, telephoneDurationMs } from '@voipbin/audio';
import type { Speech } from '@voipbin/contracts';
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

import { TtsManagerEnv } from './app.env.ts';
import { TtsManagerModule } from './app.module.ts';

type Answer = MessageEnvelope<'tts.event.synthesized' | 'tts.event.command-failed'>;

@Controller()
class Listener {
  static readonly heard: Answer[] = [];

  @HandleMessage('tts.event.synthesized', 'tts.event.command-failed')
  hear(answer: Answer): Promise<void> {
    Listener.heard.push(answer);
    return Promise.resolve();
  }
}

const token = 'a token of enough characters';

/** Stands for media-manager: takes and shows what was put. */
const stored = new Map<string, Buffer>();
let puts = 0;
let media: Server;
let running: RunningApp;
let bus: Bus;

beforeAll(async () => {
  media = createServer((request, response) => {
    const path = request.url ?? '';
    void buffer(request).then((body) => {
      if (request.method === 'PUT' && request.headers.authorization === `Bearer ${token}`) {
        puts += 1;
        stored.set(path, body);
      }
      const wav = request.method === 'HEAD' ? stored.get(path) : undefined;
      response.writeHead(request.method === 'PUT' ? 204 : wav ? 200 : 404, { 'content-length': wav?.byteLength ?? 0 });
      response.end();
    });
  });
  media.listen(0, '127.0.0.1');
  await once(media, 'listening');
  const env = Object.assign(new TtsManagerEnv(), {
    LOG_LEVEL: 'silent',
    MEDIA_BASE_URL: `http://127.0.0.1:${(media.address() as AddressInfo).port}`,
    MEDIA_TOKEN: token,
  });
  const module = { ...TtsManagerModule.forRoot(env) };
  module.controllers = [...(module.controllers ?? []), Listener];
  running = await startApp({ name: 'all-in-one', module, env, httpPort: 0, httpHost: '127.0.0.1' });
  bus = running.app.get<Bus>(BUS);
});
afterAll(async () => {
  await running.close();
  media.closeAllConnections();
  media.close();
});

/** Sends the command; a message of the local bus is published when its handlers, and so their answers, are done. */
async function synthesize(id: string, speech: Speech): Promise<Answer[]> {
  const fields = { id, customerId: 'customer', partitionKey: id, correlationId: 'x', causationId: null, runId: 'run' };
  await bus.publish(makeEnvelope('tts.command.synthesize', speech, fields));
  return Listener.heard.filter(({ causationId }) => causationId === id);
}

describe('tts.command.synthesize', () => {
  it('is answered with audio that Asterisk plays as it is', async () => {
    const [answer] = await synthesize('run-1.0', { text: 'Welcome. Press one.', language: 'en-US', gender: 'female' });
    expect(answer).toMatchObject({
      type: 'tts.event.synthesized',
      runId: 'run',
      partitionKey: 'run-1.0',
      customerId: 'customer',
    });
    const { media: ref, durationMs } = (answer as MessageEnvelope<'tts.event.synthesized'>).payload;
    const wav = stored.get(`/${ref}.wav`) ?? Buffer.alloc(0);
    expect(isTelephoneWav(wav)).toBe(true);
    expect(durationMs).toBe(telephoneDurationMs(wav.byteLength));
    expect(durationMs).toBeGreaterThan(800);
    expect(levelDbfs(monoSamples(parseWav(wav)))).toBeGreaterThan(-30);
  });

  it('says the same text once, for whichever run, and answers each', async () => {
    const before = puts;
    const speech = { text: 'Said once only.', language: 'de' };
    const answers = await Promise.all(['run-2.0', 'run-3.0', 'run-4.0'].map((id) => synthesize(id, { ...speech })));
    expect(puts - before).toBe(1);
    expect(new Set(answers.flat().map(({ id }) => id)).size).toBe(3);
  });

  it('is answered twice with one identity when it comes twice', async () => {
    const speech = { text: 'Redelivered.', language: 'en' };
    await synthesize('run-5.0', speech);
    const [first, second] = await synthesize('run-5.0', speech);
    expect(second?.id).toBe(first?.id);
  });

  it.each<[string, Partial<Speech>, string]>([
    ['run-6.0', { language: 'xx' }, 'language_unknown'],
    ['run-7.0', { voice: 'nobody' }, 'voice_unknown'],
    ['run-8.0', { provider: 'nobody' }, 'provider_unknown'],
    ['run-9.0', { text: '' }, 'text_empty'],
  ])('is answered with the reason where it cannot be said: %s %j', async (id, wish, code) => {
    expect(await synthesize(id, { text: 'Hello.', language: 'en', ...wish })).toEqual([
      expect.objectContaining({
        type: 'tts.event.command-failed',
        payload: expect.objectContaining({ commandId: id, code }) as object,
      }),
    ]);
  });
});

describe('tts.request.synthesize', () => {
  it('answers when the audio is there, and with the reason when it cannot be', async () => {
    const said = await bus.request('tts.request.synthesize', { text: 'Right now.', language: 'en-US' });
    expect(said.media).toMatch(/^speech\/[a-f0-9]{64}$/);
    expect(said.durationMs).toBeGreaterThan(300);
    const nobody = bus.request('tts.request.synthesize', { text: 'Hello.', language: 'xx' });
    await expect(nobody).rejects.toMatchObject({ code: 'language_unknown', kind: 'user' });
  });
});

describe('tts.request.check-speech', () => {
  it('names what does not exist', async () => {
    const choices = [
      { language: 'en-US', gender: 'female', voice: 'en-us+f2', index: 0 },
      { language: 'xx', index: 3 },
    ];
    expect(await bus.request('tts.request.check-speech', { choices })).toMatchObject([
      { pointer: '/actions/3/option/language', code: 'language_unknown' },
    ]);
  });
});
