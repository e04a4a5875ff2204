import { expect, it } from 'vitest';

import { Admission } from './admission.ts';

it('is full while too many wait, and forgets those whose flow waits quietly', () => {
  let nowMs = 0;
  const admission = new Admission(2, { nowMs: () => nowMs });
  admission.enter('a');
  expect(admission.isFull).toBe(false);
  admission.enter('b');
  expect(admission.isFull).toBe(true);
  admission.leave('a');
  expect(admission.isFull).toBe(false);

  admission.enter('c');
  nowMs = 999;
  expect(admission.isFull).toBe(true);
  nowMs = 1000;
  expect(admission.isFull).toBe(false);
});
