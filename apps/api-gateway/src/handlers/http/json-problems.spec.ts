import { describe, expect, it } from 'vitest';

import { jsonProblems } from './json-problems.ts';

const found = (json: string) => jsonProblems(JSON.parse(json)).map(({ pointer, code }) => ({ pointer, code }));

describe('jsonProblems', () => {
  it('finds nothing in what can be kept', () => {
    expect(found('{"a":[1,"zażółć 🎉",null,{"b/c":true}],"to_string":"x"}')).toEqual([]);
  });

  it.each([
    ['{"a":["x\\u0000"]}', '/a/0', 'invalid_characters'],
    ['{"a":"\\ud83c"}', '/a', 'invalid_characters'],
    ['{"a/~b":"\\udf89\\ud83c"}', '/a~1~0b', 'invalid_characters'],
    ['{"x\\u0000":1}', '/x\u0000', 'invalid_characters'],
    ['{"a":1e999}', '/a', 'number_out_of_range'],
    ['{"a":{"__proto__":{"admin":true}}}', '/a/__proto__', 'reserved_name'],
    ['{"option":{"constructor":"x"}}', '/option/constructor', 'reserved_name'],
    ['{"toString":"x"}', '/toString', 'reserved_name'],
  ])('refuses %s', (json, pointer, code) => {
    expect(found(json)).toEqual([{ pointer, code }]);
  });

  it('refuses what nests too deep, however deep', () => {
    const depth = 100_000;
    const problems = found('{"a":' + '['.repeat(depth) + ']'.repeat(depth) + '}');
    expect(problems).toMatchObject([{ code: 'too_deep' }]);
  });
});
