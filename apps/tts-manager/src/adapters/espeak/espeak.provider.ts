import { Slots } from '@voipbin/common';

import { SpeechProvider, type Voice } from '../../ports/speech-provider.ts';
import { type EspeakVoice, espeakVoices } from './espeak-voices.ts';
import { parseVoices } from './parse-voices.ts';
import { plainText } from './plain-text.ts';
import { runEspeak } from './run-espeak.ts';

export interface EspeakSettings {
  program: string;
  concurrency: number;
  timeoutMs: number;
}

/** espeak-ng, a program of this machine: every language, no network, no account. */
export class EspeakProvider extends SpeechProvider {
  readonly name = 'espeak';
  readonly #slots: Slots;
  readonly #arguments: ReadonlyMap<string, string>;

  private constructor(
    private readonly settings: EspeakSettings,
    readonly voices: readonly EspeakVoice[],
  ) {
    super();
    this.#slots = new Slots(settings.concurrency);
    this.#arguments = new Map(voices.map(({ id, argument }) => [id, argument]));
  }

  /** Asks the program for its voices; throws `provider_unavailable` where it cannot be run. */
  static async start(settings: EspeakSettings): Promise<EspeakProvider> {
    const table = await runEspeak({ ...settings, args: ['--voices'] });
    return new EspeakProvider(settings, espeakVoices(parseVoices(table.toString())));
  }

  synthesize(text: string, voice: Voice): Promise<Uint8Array> {
    const args = ['-v', this.#arguments.get(voice.id) ?? voice.id, '-b', '1', '--stdin', '--stdout'];
    return this.#slots.run(() => runEspeak({ ...this.settings, args, input: plainText(text) }));
  }
}
