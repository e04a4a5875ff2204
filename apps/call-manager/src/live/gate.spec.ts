import { expect, it } from 'vitest';

import { Gate } from './gate.ts';

it('lets through who waits and who comes later, until it is closed', async () => {
  const gate = new Gate();
  const waiting = gate.passed(1000);
  gate.open();

  expect(await waiting).toBe(true);
  expect(await gate.passed(0)).toBe(true);
  gate.close();
  expect(await gate.passed(1)).toBe(false);
});
