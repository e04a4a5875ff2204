import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { levelDbfs, monoSamples, parseWav, toTelephoneWav } from '@voipbin/audio';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { VoiceCatalogue } from '../../domain/voice-catalogue.ts';
import { EspeakProvider } from './espeak.provider.ts';

const settings = { program: 'espeak-ng', concurrency: 2, timeoutMs: 10_000 };

let espeak: EspeakProvider;
let catalogue: VoiceCatalogue;
let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'espeak-'));
  espeak = await EspeakProvider.start(settings);
  catalogue = new VoiceCatalogue([espeak]);
});
afterAll(() => rm(folder, { recursive: true }));

function say(text: string, language: string, gender?: 'female' | 'male'): Promise<Uint8Array> {
  const { voice } = catalogue.choose({ language, ...(gender && { gender }) });
  return espeak.synthesize(text, voice);
}

/** A program that can be asked for its voices and then does this, in shell. */
async function programThat(does: string): Promise<string> {
  const path = join(folder, does.replace(/\W/g, '-'));
  await writeFile(path, `#!/bin/sh\nif [ "$1" = --voices ]; then espeak-ng --voices; else ${does}; fi\n`);
  await chmod(path, 0o755);
  return path;
}

describe('EspeakProvider', () => {
  it('knows a voice for what people speak', () => {
    const languages = [
      'en-US',
      'en-GB',
      'de-DE',
      'fr-CA',
      'es-MX',
      'pt-BR',
      'zh-CN',
      'zh-HK',
      'ko-KR',
      'ja',
      'ar-XA',
      'no',
    ];
    expect(languages.map((language) => catalogue.choose({ language }).voice.id)).toEqual([
      ...['en-us', 'en-gb', 'de', 'fr-fr', 'es-419', 'pt-br', 'cmn', 'yue', 'ko', 'ja', 'ar', 'nb'],
    ]);
  });

  it.each(['en-US', 'en-GB', 'zh-CN', 'ko-KR', 'ar', 'fr-FR'])(
    'says something in %s, in either gender',
    async (language) => {
      const text =
        { 'zh-CN': '你好，请按一。', 'ko-KR': '안녕하세요', ar: 'مرحبا بكم' }[language] ?? 'Hello, press one.';
      const female = await say(text, language, 'female');
      const male = await say(text, language, 'male');
      for (const wav of [female, male]) {
        const samples = monoSamples(parseWav(toTelephoneWav(wav)));
        expect(samples.length / 8000).toBeGreaterThan(0.4);
        expect(levelDbfs(samples)).toBeGreaterThan(-30);
      }
      expect(Buffer.compare(female, male)).not.toBe(0);
    },
  );

  it('takes text that looks like an option, markup or a command for text', async () => {
    const plain = (await say('a', 'en')).byteLength;
    for (const text of [
      '--version',
      '-f /etc/passwd',
      '$(reboot)',
      '`reboot`',
      '\x01 and more',
      '<audio src="/etc/passwd"/>',
    ]) {
      expect((await say(text, 'en')).byteLength).toBeGreaterThan(plain);
    }
  });

  it('says the longest text there is', async () => {
    const { sampleRateHz, data } = parseWav(await say('Ten and twenty. '.repeat(312), 'en-US'));
    expect(data.byteLength / 2 / sampleRateHz).toBeGreaterThan(200);
  });

  it('says many at once, each its own', async () => {
    const texts = Array.from({ length: 12 }, (_, n) => 'one '.repeat(n + 1));
    const lengths = (await Promise.all(texts.map((text) => say(text, 'en')))).map(({ byteLength }) => byteLength);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
    expect(new Set(lengths).size).toBe(12);
  });
});

describe('espeak-ng that does not do its work', () => {
  it('is named when it is not installed', async () => {
    await expect(EspeakProvider.start({ ...settings, program: join(folder, 'none') })).rejects.toMatchObject({
      code: 'provider_unavailable',
      message: expect.stringContaining('ESPEAK_PATH') as string,
    });
  });

  it.each([
    ['exit 3', 'speech_failed'],
    ['kill -SEGV $$', 'speech_failed'],
    ['sleep 60', 'speech_timeout'],
  ])('ends in an error: %s', async (does, code) => {
    const broken = await EspeakProvider.start({ ...settings, program: await programThat(does), timeoutMs: 500 });
    const { voice } = new VoiceCatalogue([broken]).choose({ language: 'en' });
    const text = 'A text that is larger than a pipe. '.repeat(10_000);
    await expect(broken.synthesize(text, voice)).rejects.toMatchObject({ code, kind: 'operational', retryable: false });
  });
});
