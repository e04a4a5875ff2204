import { describe, expect, it } from 'vitest';

import { ReadinessChecks } from './readiness-checks.ts';

describe('ReadinessChecks', () => {
  it('names what fails, and nothing when all is well', async () => {
    const checks = new ReadinessChecks();
    checks.add('bus', () => Promise.resolve());
    await expect(checks.failed()).resolves.toEqual([]);
    checks.add('database', () => Promise.reject(new Error('refused')));
    await expect(checks.failed()).resolves.toEqual([{ name: 'database', reason: 'refused' }]);
  });
});
