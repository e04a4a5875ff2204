import { expect, it } from 'vitest';

import { simulateFlow } from './simulate-flow.ts';

it('does not go on for ever with a run that comes to no end', () => {
  const actions = [{ type: 'play', option: { stream_urls: ['beep'], loop: 0 } }];
  const { run, happenings } = simulateFlow(actions, { mediaMs: 0 }, { limits: { maxActionsPerRun: 1000 } });
  expect(run).toMatchObject({ status: 'ended', endReason: 'limit_simulation', openCommands: [] });
  expect(happenings.length).toBeLessThan(6000);
});
