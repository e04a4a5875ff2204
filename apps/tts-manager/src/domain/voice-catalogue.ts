import { VoiceError } from '@voipbin/common';
import type { Gender } from '@voipbin/contracts';

import type { SpeechProvider, Voice } from '../ports/speech-provider.ts';
import { languageFallbacks } from './language-fallbacks.ts';

export interface VoiceWish {
  language: string;
  gender?: Gender;
  voice?: string;
  provider?: string;
}

export interface ChosenVoice {
  provider: SpeechProvider;
  voice: Voice;
}

/** All voices of all providers, the preferred provider first. */
export class VoiceCatalogue {
  readonly #voices: readonly ChosenVoice[];

  constructor(providers: readonly SpeechProvider[]) {
    this.#voices = providers.flatMap((provider) => provider.voices.map((voice) => ({ provider, voice })));
  }

  /**
   * The voice for a wish: the named one, else the first of the wished gender that speaks the language, else the first that
   * does. A region that nobody speaks falls back to its language. Throws `provider_unknown`, `language_unknown` or
   * `voice_unknown`.
   */
  choose(wish: VoiceWish): ChosenVoice {
    const offered = this.#voices.filter(
      ({ provider }) => wish.provider === undefined || provider.name === wish.provider,
    );
    if (wish.provider !== undefined && offered.length === 0) {
      throw unknown('provider', wish.provider);
    }
    const speaking = speakingMostExactly(offered, wish.language);
    const [first] = speaking;
    if (!first) {
      throw unknown('language', wish.language);
    }
    if (wish.voice !== undefined) {
      return named(offered, wish.voice, wish.language);
    }
    return speaking.find(({ voice }) => voice.gender === wish.gender) ?? first;
  }
}

function speakingMostExactly(voices: readonly ChosenVoice[], language: string): ChosenVoice[] {
  for (const tag of languageFallbacks(language)) {
    const speaking = voices.filter(({ voice }) => voice.languages.includes(tag));
    if (speaking.length > 0) {
      return speaking;
    }
  }
  return [];
}

/** Any accent of the language will do: who names a voice knows how it sounds. */
function named(voices: readonly ChosenVoice[], id: string, language: string): ChosenVoice {
  const chosen = voices.find(({ voice }) => voice.id.toLowerCase() === id.toLowerCase());
  if (!chosen?.voice.languages.some((tag) => primaryOf(tag) === primaryOf(language))) {
    throw unknown('voice', id);
  }
  return chosen;
}

function primaryOf(tag: string): string {
  return tag.toLowerCase().split('-', 1).join();
}

function unknown(what: 'language' | 'provider' | 'voice', name: string): VoiceError {
  const message = what === 'voice' ? `No voice "${name}" speaks this language.` : `There is no ${what} "${name}".`;
  return new VoiceError(`${what}_unknown`, message, { kind: 'user' });
}
