import { expect, it } from 'vitest';

import { refOfPath } from './media-path.ts';

const hash = 'a1'.repeat(32);

it.each([
  ['/library/beep.wav', 'library/beep'],
  [`/speech/${hash}.wav`, `speech/${hash}`],
  [`/fetched/${hash}.wav?x=1`, `fetched/${hash}`],
])('reads %s as %s', (path, ref) => {
  expect(refOfPath(path)).toBe(ref);
});

it.each([
  '/',
  '/library/beep',
  '/library/../beep.wav',
  '/library/..%2Fbeep.wav',
  '/library/%2e%2e/beep.wav',
  '//library/beep.wav',
  '/library/Beep.wav',
  '/library/beep\0.wav',
  '/library/beep.wav\n',
  '/library/a/b.wav',
  `/speech/${hash}/../x.wav`,
  '/speech/abc.wav',
  '/tmp/beep.wav',
  'http://elsewhere/library/beep.wav',
])('finds nothing at %j', (path) => {
  expect(refOfPath(path)).toBeNull();
});
