import { expect, it } from 'vitest';

import { LruMap } from './lru-map.ts';

it('forgets the entry that was used the longest ago', () => {
  const map = new LruMap<string, number>(2);
  map.set('a', 1);
  map.set('b', 2);
  expect(map.get('a')).toBe(1);
  map.set('c', 3);

  expect(map.get('b')).toBeUndefined();
  expect(map.get('a')).toBe(1);
  expect(map.get('c')).toBe(3);
});

it('forgets what it is told to', () => {
  const map = new LruMap<string, number>(2);
  map.set('a', 1);
  map.delete('a');
  expect(map.get('a')).toBeUndefined();
});
