import { expect, it } from 'vitest';

import { languageFallbacks } from './language-fallbacks.ts';

it.each([
  ['en', ['en']],
  ['en-US', ['en-us', 'en']],
  ['zh-Hant-TW', ['zh-hant-tw', 'zh-hant', 'zh']],
  ['en-gb-x-rp', ['en-gb-x-rp', 'en-gb', 'en']],
])('%s falls back to %j', (tag, fallbacks) => {
  expect(languageFallbacks(tag)).toEqual(fallbacks);
});
