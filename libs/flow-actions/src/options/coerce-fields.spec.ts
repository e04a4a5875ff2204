import { IsArray, IsBoolean, IsInt, IsString } from 'class-validator';
import { expect, it } from 'vitest';

import { coerceFields } from './coerce-fields.ts';

class Mixed {
  @IsInt()
  count = 0;

  @IsBoolean()
  flag = false;

  @IsString()
  text = '';

  @IsArray()
  @IsInt({ each: true })
  counts: number[] = [];
}

it('turns into the type that is asked for what is the same thing as another type', () => {
  const given = { count: '5', flag: 'true', text: 7, counts: ['1', 2], other: '5' };
  expect(coerceFields(Mixed, given)).toEqual({ count: 5, flag: true, text: '7', counts: [1, 2], other: '5' });
});

it('leaves the rest for the rules to refuse', () => {
  const given = { count: 'five', flag: 'yes', text: ['a'], counts: [''] };
  expect(coerceFields(Mixed, given)).toEqual(given);
});
