import { TelephoneConverter, telephoneWav } from '@voipbin/audio';
import { VoiceError } from '@voipbin/common';
import { beforeEach, describe, expect, it } from 'vitest';

import { VoiceCatalogue } from '../domain/voice-catalogue.ts';
import { SpeechProvider, type Voice } from '../ports/speech-provider.ts';
import { SpeechStore } from '../ports/speech-store.ts';
import { SynthesizeSpeech } from './synthesize-speech.ts';

const hello = { text: 'Hello.', language: 'en' };

class FakeProvider extends SpeechProvider {
  readonly name = 'fake';
  readonly voices: readonly Voice[] = [{ id: 'joe', languages: ['en'], gender: 'male' }];
  readonly said: string[] = [];
  failure: VoiceError | undefined;

  async synthesize(text: string): Promise<Uint8Array> {
    this.said.push(text);
    await Promise.resolve();
    if (this.failure) {
      throw this.failure;
    }
    return telephoneWav(new Float32Array(800));
  }
}

class FakeStore extends SpeechStore {
  readonly durations = new Map<string, number>();
  asked = 0;

  findDurationMs(ref: string): Promise<number | null> {
    this.asked += 1;
    return Promise.resolve(this.durations.get(ref) ?? null);
  }

  put(ref: string): Promise<void> {
    this.durations.set(ref, 100);
    return Promise.resolve();
  }
}

let provider: FakeProvider;
let store: FakeStore;
let nowMs: number;

function synthesizer(): SynthesizeSpeech {
  return new SynthesizeSpeech(new VoiceCatalogue([provider]), store, new TelephoneConverter(), { nowMs: () => nowMs });
}

beforeEach(() => {
  provider = new FakeProvider();
  store = new FakeStore();
  nowMs = 0;
});

describe('SynthesizeSpeech', () => {
  it('says a text, stores it, and tells where it is and how long it plays', async () => {
    const { media, durationMs } = await synthesizer().execute(hello);
    expect(media).toMatch(/^speech\/[0-9a-f]{64}$/);
    expect(durationMs).toBe(100);
    expect([...store.durations.keys()]).toEqual([media]);
  });

  it('says a text once for all who ask at the same time', async () => {
    const synthesize = synthesizer();
    const all = await Promise.all([1, 2, 3].map(() => synthesize.execute({ ...hello })));
    expect(provider.said).toEqual(['Hello.']);
    expect(new Set(all.map(({ media }) => media)).size).toBe(1);
  });

  it('says nothing that was said before, by whatever process', async () => {
    const first = await synthesizer().execute(hello);
    expect(await synthesizer().execute(hello)).toEqual(first);
    expect(provider.said).toHaveLength(1);
  });

  it('remembers what is stored, for a while', async () => {
    const synthesize = synthesizer();
    await synthesize.execute(hello);
    await synthesize.execute(hello);
    expect(store.asked).toBe(1);

    nowMs = 600_000;
    await synthesize.execute(hello);
    expect(store.asked).toBe(2);
  });

  it('tries again after a failure', async () => {
    const synthesize = synthesizer();
    provider.failure = new VoiceError('speech_failed', 'No.', { kind: 'operational' });
    await expect(synthesize.execute(hello)).rejects.toMatchObject({ code: 'speech_failed' });
    provider.failure = undefined;
    await expect(synthesize.execute(hello)).resolves.toMatchObject({ durationMs: 100 });
  });

  it('refuses what it cannot say', async () => {
    await expect(synthesizer().execute({ text: ' ', language: 'en' })).rejects.toMatchObject({ code: 'text_empty' });
    await expect(synthesizer().execute({ text: 'x', language: 'xx' })).rejects.toMatchObject({
      code: 'language_unknown',
    });
    expect(provider.said).toEqual([]);
  });
});
