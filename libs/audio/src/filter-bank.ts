/** Above this many, a phase is rounded to the nearest: its timing error of 1/2048 of a sample stays below -60 dB. */
const MAX_PHASES = 1024;

/** Passed up to this share of the lower sample rate: 3.4 kHz of 8 kHz, the telephone band (ITU-T G.712). */
const PASSBAND = 0.425;
const STOPBAND = 0.5;

/** What folds back or is an image comes out at least this much quieter. */
const STOPBAND_DB = 70;

/** One low-pass filter sampled at each fraction of an input sample at which an output sample can lie. */
export interface FilterBank {
  phases: number;
  /** Input samples before and after an output sample that take part in it. */
  reach: number;
  /** `phases` rows of `2 * reach` coefficients. */
  coefficients: Float32Array;
}

/** Kaiser-windowed sinc filters for a change of sample rate (Oppenheim and Schafer, Discrete-Time Signal Processing, 7.6). */
export function filterBank(fromHz: number, toHz: number): FilterBank {
  const phases = Math.min(toHz / greatestCommonDivisor(fromHz, toHz), MAX_PHASES);
  const lower = Math.min(fromHz, toHz) / fromHz;
  const reach = Math.ceil((STOPBAND_DB - 7.95) / (14.36 * (STOPBAND - PASSBAND) * lower) / 2);
  const cutoff = ((PASSBAND + STOPBAND) / 2) * lower;
  const coefficients = new Float32Array(phases * 2 * reach);
  for (let phase = 0; phase < phases; phase++) {
    coefficients.set(filterAt(phase / phases, cutoff, reach), phase * 2 * reach);
  }
  return { phases, reach, coefficients };
}

/** The filter for an output sample that lies `fraction` of an input sample after one; its sum is 1. */
function filterAt(fraction: number, cutoff: number, reach: number): Float64Array {
  const filter = Float64Array.from({ length: 2 * reach }, (_, n) => {
    const distance = n - reach + 1 - fraction;
    return sinc(2 * cutoff * distance) * kaiser(distance / reach);
  });
  const sum = filter.reduce((total, coefficient) => total + coefficient, 0);
  return filter.map((coefficient) => coefficient / sum);
}

function sinc(x: number): number {
  return x === 0 ? 1 : Math.sin(Math.PI * x) / (Math.PI * x);
}

/** Kaiser window at -1 to 1, zero outside. */
function kaiser(x: number): number {
  const beta = 0.1102 * (STOPBAND_DB - 8.7);
  return Math.abs(x) > 1 ? 0 : besselI0(beta * Math.sqrt(1 - x * x));
}

/** Modified Bessel function of the first kind, order 0, by its power series. */
function besselI0(x: number): number {
  let sum = 1;
  let term = 1;
  for (let k = 1; term > sum * 1e-12; k++) {
    term *= (x / (2 * k)) ** 2;
    sum += term;
  }
  return sum;
}

export function greatestCommonDivisor(a: number, b: number): number {
  return b === 0 ? a : greatestCommonDivisor(b, a % b);
}
