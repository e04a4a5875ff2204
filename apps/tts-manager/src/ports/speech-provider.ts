import type { Gender } from '@voipbin/contracts';

export interface Voice {
  /** Unique at its provider. */
  id: string;
  /** BCP 47 in lower case, its own tag first. */
  languages: readonly string[];
  gender: Gender;
}

/** One way to turn text into audio. */
export abstract class SpeechProvider {
  /** What a flow names it by. */
  abstract readonly name: string;

  /** Every voice; of those that fit a wish, the first is taken. */
  abstract readonly voices: readonly Voice[];

  /**
   * The text as a WAV file of one or two channels and any rate. Throws `speech_failed`, `speech_timeout` or
   * `provider_unavailable`.
   */
  abstract synthesize(text: string, voice: Voice): Promise<Uint8Array>;
}
