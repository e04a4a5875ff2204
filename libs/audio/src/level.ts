/** Root mean square of amplitudes -1 to 1, in dB relative to full scale; silence is -Infinity. */
export function levelDbfs(samples: Float32Array): number {
  const energy = samples.reduce((sum, amplitude) => sum + amplitude * amplitude, 0);
  return 10 * Math.log10(energy / samples.length);
}
