import { expect, it } from 'vitest';

import { freshForMs } from './freshness.ts';

it.each([
  [{}, 60_000],
  [{ 'cache-control': 'public, max-age=300' }, 300_000],
  [{ 'cache-control': 'Max-Age="300"', age: '100' }, 200_000],
  [{ 'cache-control': 'max-age=10', age: '100' }, 0],
  [{ 'cache-control': 'max-age=31536000, immutable' }, 86_400_000],
  [{ 'cache-control': 'no-store, max-age=300' }, 0],
  [{ 'cache-control': 'no-cache' }, 0],
  [{ 'cache-control': 'max-age=soon' }, 0],
  [{ date: 'Sat, 31 Jan 2026 12:00:00 GMT', expires: 'Sat, 31 Jan 2026 12:10:00 GMT' }, 600_000],
  [{ expires: '0' }, 0],
  [{ 'cache-control': 'max-age=5', expires: 'Sat, 31 Jan 2099 12:10:00 GMT' }, 5000],
])('%j is fresh for %i ms', (headers, ms) => {
  expect(freshForMs(headers)).toBe(ms);
});
