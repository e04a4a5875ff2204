import { alawAmplitudes, mulawAmplitudes } from './g711.ts';
import type { WavEncoding, WavFile } from './wav-file.ts';

interface SampleReader {
  bytes: number;
  read: (view: DataView, offset: number) => number;
}

const readers: Record<WavEncoding, SampleReader> = {
  pcm8: { bytes: 1, read: (view, offset) => (view.getUint8(offset) - 128) / 128 },
  pcm16: { bytes: 2, read: (view, offset) => view.getInt16(offset, true) / 2 ** 15 },
  pcm24: {
    bytes: 3,
    read: (view, offset) => ((view.getInt8(offset + 2) << 16) | view.getUint16(offset, true)) / 2 ** 23,
  },
  pcm32: { bytes: 4, read: (view, offset) => view.getInt32(offset, true) / 2 ** 31 },
  float32: { bytes: 4, read: (view, offset) => finite(view.getFloat32(offset, true)) },
  float64: { bytes: 8, read: (view, offset) => finite(view.getFloat64(offset, true)) },
  mulaw: { bytes: 1, read: (view, offset) => mulawAmplitudes[view.getUint8(offset)] ?? 0 },
  alaw: { bytes: 1, read: (view, offset) => alawAmplitudes[view.getUint8(offset)] ?? 0 },
};

/** The audio as one channel, amplitudes -1 to 1; two channels become their mean. A cut-off last frame is left out. */
export function monoSamples({ encoding, channels, data }: WavFile): Float32Array {
  const { bytes, read } = readers[encoding];
  const view = new DataView(data.buffer, data.byteOffset, data.byteLength);
  const frameBytes = bytes * channels;
  const samples = new Float32Array(Math.floor(data.byteLength / frameBytes));
  for (let n = 0; n < samples.length; n++) {
    const offset = n * frameBytes;
    samples[n] = channels === 1 ? read(view, offset) : (read(view, offset) + read(view, offset + bytes)) / 2;
  }
  return samples;
}

/** One NaN or infinity would spread over the whole reach of a filter. */
function finite(amplitude: number): number {
  return Number.isFinite(amplitude) ? amplitude : 0;
}
