import { LruMap } from '@voipbin/common';

import { type FilterBank, filterBank } from './filter-bank.ts';

const banks = new LruMap<string, FilterBank>(8);

/**
 * The same sound at another sample rate (whole numbers of Hz), low-passed below half of the lower rate so that nothing
 * folds back. Neither shifted nor cut: output sample n is what was heard at n / toHz.
 */
export function resample(samples: Float32Array, fromHz: number, toHz: number): Float32Array {
  if (fromHz === toHz) {
    return samples;
  }
  const { phases, reach, coefficients } = bankFor(fromHz, toHz);
  const width = 2 * reach;
  const padded = new Float32Array(samples.length + width + 1);
  padded.set(samples, reach);
  const output = new Float32Array(Math.ceil((samples.length * toHz) / fromHz));
  for (let n = 0; n < output.length; n++) {
    // Position n * fromHz / toHz in whole phases; exact while the product stays below 2^53.
    const position = Math.round((n * fromHz * phases) / toHz);
    const phase = position % phases;
    const start = (position - phase) / phases + 1;
    output[n] = dotProduct(padded, start, coefficients, phase * width, width);
  }
  return output;
}

function dotProduct(a: Float32Array, aStart: number, b: Float32Array, bStart: number, length: number): number {
  let sum = 0;
  for (let k = 0; k < length; k++) {
    sum += (a[aStart + k] as number) * (b[bStart + k] as number);
  }
  return sum;
}

function bankFor(fromHz: number, toHz: number): FilterBank {
  const key = `${fromHz}/${toHz}`;
  const bank = banks.get(key) ?? filterBank(fromHz, toHz);
  banks.set(key, bank);
  return bank;
}
