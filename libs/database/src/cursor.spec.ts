import { describe, expect, it } from 'vitest';

import { decodeCursor, encodeCursor } from './cursor.ts';

describe('cursor', () => {
  it('comes back as it was, every digit of the time kept', () => {
    const position = { createdAt: '2026-01-31 12:00:00.123456+00', id: '0190a3c2-0000-7000-8000-000000000001' };
    expect(decodeCursor(encodeCursor(position))).toEqual(position);
    expect(encodeCursor(position)).toMatch(/^[\w-]+$/);
  });

  it.each(['', 'x', '%%%', 'bnVsbA', encodeCursor({ createdAt: 'soon', id: 'a' })])('refuses %j', (cursor) => {
    expect(() => decodeCursor(cursor)).toThrow(expect.objectContaining({ code: 'invalid_cursor', kind: 'user' }));
  });
});
