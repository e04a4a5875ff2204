import { describe, expect, it } from 'vitest';
import { parseCarriers } from './parse-carriers.ts';

describe('parseCarriers', () => {
  it('reads several carriers with several hosts', () => {
    expect(parseCarriers(' acme=203.0.113.7,203.0.113.8:5060  b=198.51.100.0/24:5080 ')).toEqual([
      { name: 'acme', hosts: ['203.0.113.7', '203.0.113.8'], sipPort: 5060 },
      { name: 'b', hosts: ['198.51.100.0/24'], sipPort: 5080 },
    ]);
    expect(parseCarriers('')).toEqual([]);
  });

  it.each(['acme', 'acme=203.0.113.7', 'a b=1.2.3.4', 'acme=;rm:5060'])('refuses %s', (text) => {
    expect(() => parseCarriers(text)).toThrow('should look like');
  });
});
