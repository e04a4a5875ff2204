import { describe, expect, it } from 'vitest';
import { parseAriFrame } from './ari-frame.ts';

describe('parseAriFrame', () => {
  it('reads what has a type', () => {
    expect(parseAriFrame('{"type":"Later","x":1}')).toEqual({ type: 'Later', x: 1 });
  });

  it.each(['', '{', 'null', '1', '"type"', '[]', '{}', '{"type":1}'])('throws at %j', (text) => {
    expect(() => parseAriFrame(text)).toThrow();
  });
});
