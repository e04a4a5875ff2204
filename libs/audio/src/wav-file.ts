/** How one sample is written. `pcm8` is unsigned, the other integers are signed, all little-endian. */
export type WavEncoding = 'pcm8' | 'pcm16' | 'pcm24' | 'pcm32' | 'float32' | 'float64' | 'mulaw' | 'alaw';

export interface WavFile {
  encoding: WavEncoding;
  sampleRateHz: number;
  channels: 1 | 2;
  /** The data chunk: interleaved samples, no copy. */
  data: Uint8Array;
}
