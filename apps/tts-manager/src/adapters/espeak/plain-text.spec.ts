import { expect, it } from 'vitest';

import { plainText } from './plain-text.ts';

it.each([
  ['Press 1 & wait, 2 < 3.', 'Press 1 & wait, 2 < 3.'],
  ['<b>bold</b>', '<b>bold</b>'],
  ['one\ntwo\0\x01Ithree\x7f', 'one two  Ithree '],
  ['<speak>Hello <break time="1s"/>R&amp;D</speak>', ' Hello  R&D '],
  ['<?xml version="1.0"?> <speak version="1.1"><audio src="x.wav"/>Hi &lt;you&gt;</speak>', '    Hi <you> '],
])('%j is said as %j', (text, said) => {
  expect(plainText(text)).toBe(said);
});
