/** Products of `needle` with `haystack` at every shift from 0: `result[s] = sum over i of haystack[s + i] * needle[i]`. */
export function fftCorrelate(haystack: Float32Array, needle: Float32Array): Float64Array {
  const size = 2 ** Math.ceil(Math.log2(haystack.length + needle.length));
  const a = { re: new Float64Array(size), im: new Float64Array(size) };
  const b = { re: new Float64Array(size), im: new Float64Array(size) };
  a.re.set(haystack);
  b.re.set(needle);
  transform(a.re, a.im);
  transform(b.re, b.im);
  // a times the conjugate of b; swapping real and imaginary parts turns the forward transform into the inverse one.
  const re = new Float64Array(size);
  const im = new Float64Array(size);
  for (let i = 0; i < size; i++) {
    const [ar, ai, br, bi] = [a.re[i] ?? 0, a.im[i] ?? 0, b.re[i] ?? 0, b.im[i] ?? 0];
    re[i] = ar * br + ai * bi;
    im[i] = ai * br - ar * bi;
  }
  transform(im, re);
  return re.map((value) => value / size);
}

/** In-place radix-2 FFT; the length is a power of two. */
function transform(re: Float64Array, im: Float64Array): void {
  const n = re.length;
  for (let i = 1, j = 0; i < n; i++) {
    let bit = n >> 1;
    for (; j & bit; bit >>= 1) {
      j ^= bit;
    }
    j ^= bit;
    if (i < j) {
      swap(re, i, j);
      swap(im, i, j);
    }
  }
  for (let length = 2; length <= n; length *= 2) {
    butterflies(re, im, length);
  }
}

function butterflies(re: Float64Array, im: Float64Array, length: number): void {
  const half = length / 2;
  const angle = (-2 * Math.PI) / length;
  for (let k = 0; k < half; k++) {
    const [wr, wi] = [Math.cos(angle * k), Math.sin(angle * k)];
    for (let i = k; i < re.length; i += length) {
      const [xr, xi] = [re[i + half] ?? 0, im[i + half] ?? 0];
      const [tr, ti] = [xr * wr - xi * wi, xr * wi + xi * wr];
      const [ur, ui] = [re[i] ?? 0, im[i] ?? 0];
      re[i] = ur + tr;
      im[i] = ui + ti;
      re[i + half] = ur - tr;
      im[i + half] = ui - ti;
    }
  }
}

function swap(values: Float64Array, i: number, j: number): void {
  const kept = values[i] ?? 0;
  values[i] = values[j] ?? 0;
  values[j] = kept;
}
