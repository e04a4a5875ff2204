import { afterAll, beforeAll, it } from 'vitest';

import type { StackForm } from '../../deploy/local/stack/apps.ts';
import { type ChaosSite, startChaosSite } from './chaos-site.ts';
import { expectUnharmed } from './expect-unharmed.ts';

/** One system for all tests of a file. */
export function withChaosSite(form: StackForm): () => ChaosSite {
  let site: ChaosSite | undefined;
  beforeAll(async () => {
    site = await startChaosSite(form);
  });
  afterAll(() => site?.stop());
  const running = (): ChaosSite => {
    if (site === undefined) throw new Error('the system was not started');
    return site;
  };
  it('takes a call that nothing happens to', async () => {
    await expectUnharmed(running(), running().rehearsal);
  });
  return running;
}
