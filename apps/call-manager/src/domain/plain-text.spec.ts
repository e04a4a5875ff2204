import { describe, expect, it } from 'vitest';

import { plainText } from './plain-text.ts';

describe('plainText', () => {
  it('drops what cannot be seen', () => {
    expect(plainText(' a\u0000b\r\nc\u202ed\u2028e\u200b ', 80)).toBe('abcde');
  });

  it('keeps every script, and cuts between characters', () => {
    expect(plainText('김철수 ☎️', 80)).toBe('김철수 ☎️');
    expect(plainText('😀😀😀', 2)).toBe('😀😀');
  });
});
