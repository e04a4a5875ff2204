/** Amplitude, -1 to 1, of each mu-law byte (ITU-T G.711). */
export const mulawAmplitudes = Float32Array.from({ length: 256 }, (_, byte) => mulawAmplitude(byte));

/** Amplitude, -1 to 1, of each A-law byte (ITU-T G.711). */
export const alawAmplitudes = Float32Array.from({ length: 256 }, (_, byte) => alawAmplitude(byte));

function mulawAmplitude(byte: number): number {
  const inverted = ~byte & 0xff;
  const magnitude = ((((inverted & 0x0f) << 3) + 0x84) << ((inverted & 0x70) >> 4)) - 0x84;
  return (inverted & 0x80 ? -magnitude : magnitude) / 32_768;
}

function alawAmplitude(byte: number): number {
  const toggled = byte ^ 0x55;
  const segment = (toggled & 0x70) >> 4;
  const step = ((toggled & 0x0f) << 4) + 8;
  const magnitude = segment === 0 ? step : (step + 0x100) << (segment - 1);
  return (toggled & 0x80 ? magnitude : -magnitude) / 32_768;
}
