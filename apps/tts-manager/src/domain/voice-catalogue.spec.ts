import { describe, expect, it } from 'vitest';

import { SpeechProvider, type Voice } from '../ports/speech-provider.ts';
import { VoiceCatalogue, type VoiceWish } from './voice-catalogue.ts';

class FakeProvider extends SpeechProvider {
  constructor(
    readonly name: string,
    readonly voices: readonly Voice[],
  ) {
    super();
  }

  synthesize(): Promise<Uint8Array> {
    return Promise.resolve(new Uint8Array());
  }
}

const catalogue = new VoiceCatalogue([
  new FakeProvider('first', [
    { id: 'us', languages: ['en-us'], gender: 'neutral' },
    { id: 'us+f', languages: ['en-us'], gender: 'female' },
    { id: 'gb', languages: ['en-gb', 'en'], gender: 'male' },
    { id: 'cmn', languages: ['cmn', 'zh'], gender: 'neutral' },
  ]),
  new FakeProvider('second', [
    { id: 'eva', languages: ['en-us'], gender: 'male' },
    { id: 'jan', languages: ['nl'], gender: 'male' },
  ]),
]);

function choose(wish: VoiceWish): string {
  const { provider, voice } = catalogue.choose(wish);
  return `${provider.name}/${voice.id}`;
}

describe('VoiceCatalogue', () => {
  it.each<[VoiceWish, string]>([
    [{ language: 'en-US' }, 'first/us'],
    [{ language: 'en-US', gender: 'female' }, 'first/us+f'],
    [{ language: 'en-AU' }, 'first/gb'],
    [{ language: 'en-AU', gender: 'female' }, 'first/gb'],
    [{ language: 'zh-Hans-CN' }, 'first/cmn'],
    [{ language: 'nl-BE' }, 'second/jan'],
    [{ language: 'en-US', provider: 'second' }, 'second/eva'],
    [{ language: 'en-US', voice: 'EVA', gender: 'female' }, 'second/eva'],
    [{ language: 'en-GB', voice: 'us+f' }, 'first/us+f'],
    [{ language: 'zh', voice: 'cmn' }, 'first/cmn'],
  ])('answers %j with %s', (wish, voice) => {
    expect(choose(wish)).toBe(voice);
  });

  it.each<[VoiceWish, string]>([
    [{ language: 'xx' }, 'language_unknown'],
    [{ language: 'nl', provider: 'first' }, 'language_unknown'],
    [{ language: 'en-US', voice: 'nobody' }, 'voice_unknown'],
    [{ language: 'en-US', voice: 'jan' }, 'voice_unknown'],
    [{ language: 'en-US', voice: 'eva', provider: 'first' }, 'voice_unknown'],
    [{ language: 'en-US', provider: 'third' }, 'provider_unknown'],
    [{ language: 'en-US', provider: '' }, 'provider_unknown'],
  ])('refuses %j with %s', (wish, code) => {
    expect(() => choose(wish)).toThrow(expect.objectContaining({ code, kind: 'user', retryable: false }));
  });
});
