import { readFileSync } from 'node:fs';

import { monoSamples, parseWav } from '@voipbin/audio';

/** A WAV file as mono amplitudes, -1 to 1. */
export function readWav(file: string): { samples: Float32Array; rateHz: number } {
  const wav = parseWav(readFileSync(file));
  return { samples: monoSamples(wav), rateHz: wav.sampleRateHz };
}
