import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { Json } from '@voipbin/common';
import { substitute } from './substitute.ts';

const variables: Record<string, Json> = {
  name: 'Ann',
  count: 3,
  yes: true,
  list: [1, 'b'],
  empty: '',
  tricky: '${name}',
};
const fill = (value: Json): Json =>
  substitute(value, (name) => (Object.hasOwn(variables, name) ? variables[name] : undefined));

describe('substitute', () => {
  it.each<[Json, Json]>([
    ['Hello ${name}.', 'Hello Ann.'],
    ['${name}${count}', 'Ann3'],
    ['${count}', 3],
    ['${yes}', true],
    ['${list}', [1, 'b']],
    ['list: ${list}', 'list: [1,"b"]'],
    ['${unknown}', ''],
    ['a${unknown}b', 'ab'],
    ['${unknown:-5}', '5'],
    ['${empty:-none}', 'none'],
    ['${name:-none}', 'Ann'],
    ['${unknown:-a:-b}', 'a:-b'],
    ['${}', ''],
    ['${name', '${name'],
    ['$name {name} $$', '$name {name} $$'],
    ['${__proto__}', ''],
    ['${toString}', ''],
    ['${tricky}', '${name}'],
    ['see ${tricky}', 'see ${name}'],
    [
      [1, true, null, '${count}'],
      [1, true, null, 3],
    ],
    [
      { a: { b: ['${name}'] }, '${name}': 1 },
      { a: { b: ['Ann'] }, '${name}': 1 },
    ],
  ])('%j becomes %j', (written, filledIn) => {
    expect(fill(written)).toEqual(filledIn);
  });

  it('is quick with whatever it is given', () => {
    const began = performance.now();
    fill('${'.repeat(100_000));
    fill(`\${${'a'.repeat(100_000)}`.repeat(2));
    expect(performance.now() - began).toBeLessThan(2000);
  });

  it('leaves everything without references as it is', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
        fc.pre(!JSON.stringify(value).includes('${'));
        expect(fill(value as Json)).toEqual(value);
      }),
    );
  });
});
