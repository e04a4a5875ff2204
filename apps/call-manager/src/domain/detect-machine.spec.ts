import { expect, it } from 'vitest';

import { machineResultOf } from './detect-machine.ts';

it.each([
  ['HUMAN', 'HUMAN-803-800', 'human'],
  ['MACHINE', 'LONGGREETING-1500-1500', 'machine'],
  ['MACHINE', 'MAXWORDS-3-2', 'machine'],
  ['MACHINE', 'INITIALSILENCE-2500-2500', 'silence'],
  ['NOTSURE', 'TOOLONG-4980', 'unsure'],
  ['', '', 'unsure'],
])('%s %s is %s', (status, cause, result) => {
  expect(machineResultOf(status, cause)).toBe(result);
});
