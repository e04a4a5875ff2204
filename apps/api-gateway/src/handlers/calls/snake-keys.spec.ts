import { expect, it } from 'vitest';

import { snakeKeys } from './snake-keys.ts';

it('renames fields at every depth and touches no value', () => {
  const payload = { hangupBy: 'remote', source: { targetName: 'someName' }, list: [{ aB: 1 }, 'xY'], none: null };
  expect(snakeKeys(payload)).toEqual({
    hangup_by: 'remote',
    source: { target_name: 'someName' },
    list: [{ a_b: 1 }, 'xY'],
    none: null,
  });
});
