import { expect, it } from 'vitest';

import { refuseText } from './refuse-text.ts';

it.each([
  ['', 'text_empty'],
  [' \n', 'text_empty'],
  ['x'.repeat(5001), 'text_too_long'],
])('refuses %j', (text, code) => {
  expect(() => refuseText(text)).toThrow(expect.objectContaining({ code, kind: 'user' }));
});

it('lets through what can be said', () => {
  expect(() => refuseText('x'.repeat(5000))).not.toThrow();
});
