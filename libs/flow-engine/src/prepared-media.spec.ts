import { expect, it } from 'vitest';

import { mediaNamesOf } from './media-names-of.ts';
import { speechesOf } from './speeches-of.ts';

const actions = [
  { type: 'talk', option: { text: 'Hello.', language: 'de-DE', gender: 'male' } },
  { type: 'talk', option: { text: 'Hello ${name}.', voice_id: 'en+f2', provider: 'espeak-ng' } },
  { type: 'talk', option: { text: 'Hello.', language: '${language}' } },
  { type: 'talk', option: { text: 'Hello.', voice_id: '${voice}', gender: null } },
  { type: 'play', option: { stream_urls: ['beep', 'https://a.test/b.wav', '${file}', 'hold'] } },
  { type: 'play', option: { stream_urls: '${files}' } },
];

it('tells what can be said before any call, and in which voices', () => {
  expect(speechesOf(actions)).toEqual({
    choices: [
      { index: 0, language: 'de-DE', gender: 'male' },
      { index: 1, language: 'en-US', voice: 'en+f2', provider: 'espeak-ng' },
      { index: 3, language: 'en-US' },
    ],
    texts: [{ text: 'Hello.', language: 'de-DE', gender: 'male' }],
  });
});

it('tells which of our own media must exist, and where they are named', () => {
  expect(mediaNamesOf(actions)).toEqual([
    { name: 'beep', pointer: '/actions/4/option/stream_urls/0' },
    { name: 'hold', pointer: '/actions/4/option/stream_urls/3' },
  ]);
});
