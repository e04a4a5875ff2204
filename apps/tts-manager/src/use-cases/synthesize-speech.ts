import type { TelephoneConverter } from '@voipbin/audio';
import { telephoneDurationMs } from '@voipbin/audio';
import { type Clock, LruMap, SingleFlight } from '@voipbin/common';
import type { Speech, StoredSpeech } from '@voipbin/contracts';

import { refuseText } from '../domain/refuse-text.ts';
import { speechRef } from '../domain/speech-ref.ts';
import type { ChosenVoice, VoiceCatalogue } from '../domain/voice-catalogue.ts';
import type { SpeechStore } from '../ports/speech-store.ts';

const REMEMBERED = 10_000;
/** Far shorter than unused speech is kept, so nothing is remembered that was removed. */
const REMEMBER_FOR_MS = 600_000;

interface Remembered {
  speech: StoredSpeech;
  untilMs: number;
}

export class SynthesizeSpeech {
  readonly #remembered = new LruMap<string, Remembered>(REMEMBERED);
  readonly #flights = new SingleFlight<StoredSpeech>();

  constructor(
    private readonly catalogue: VoiceCatalogue,
    private readonly store: SpeechStore,
    private readonly converter: TelephoneConverter,
    private readonly clock: Clock,
  ) {}

  /**
   * The text as stored audio, said now unless it was said before; simultaneous equal requests are said once. Throws
   * `text_empty`, `text_too_long` and what the catalogue, the provider and the store throw.
   */
  async execute(speech: Speech): Promise<StoredSpeech> {
    refuseText(speech.text);
    const chosen = this.catalogue.choose(speech);
    const media = speechRef(chosen, speech.text);
    return this.#flights.run(media, () => this.find(media, chosen, speech.text));
  }

  private async find(media: string, chosen: ChosenVoice, text: string): Promise<StoredSpeech> {
    const remembered = this.#remembered.get(media);
    if (remembered && remembered.untilMs > this.clock.nowMs()) {
      return remembered.speech;
    }
    const durationMs = (await this.store.findDurationMs(media)) ?? (await this.say(media, chosen, text));
    const speech = { media, durationMs };
    this.#remembered.set(media, { speech, untilMs: this.clock.nowMs() + REMEMBER_FOR_MS });
    return speech;
  }

  private async say(media: string, { provider, voice }: ChosenVoice, text: string): Promise<number> {
    const wav = await this.converter.convert(await provider.synthesize(text, voice));
    await this.store.put(media, wav);
    return telephoneDurationMs(wav.byteLength);
  }
}
