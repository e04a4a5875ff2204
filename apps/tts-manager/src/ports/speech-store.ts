/** Keeps what was said, where Asterisk can get it. Both methods throw `media_unreachable` (operational). */
export abstract class SpeechStore {
  /** How long the stored speech plays, or null where there is none. `ref` is `speech/<hash>`. */
  abstract findDurationMs(ref: string): Promise<number | null>;

  /** `wav` is 8 kHz, mono, 16 bit. */
  abstract put(ref: string, wav: Uint8Array): Promise<void>;
}
