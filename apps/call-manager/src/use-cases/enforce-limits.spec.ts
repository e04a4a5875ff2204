import { expect, it } from 'vitest';

import { LiveWorld } from '../testing/live-world.ts';
import { answeredCall, ringingCall } from '../testing/sample-call.ts';
import { EndLiveCall } from './end-live-call.ts';
import { EnforceLimits } from './enforce-limits.ts';

const recently = () => new Date().toISOString();

it('ends calls that ring or last too long', async () => {
  const world = new LiveWorld();
  const ringing = world.addCall(ringingCall({ id: 'ringing' }));
  const lasting = world.addCall(answeredCall({ id: 'lasting' }));
  const fresh = world.addCall(answeredCall({ id: 'fresh', tmProgressing: recently() }));
  const { asterisks, mailboxes, settings } = world;
  await new EnforceLimits(asterisks, mailboxes, new EndLiveCall(), settings).execute();

  expect(ringing.call).toMatchObject({ status: 'terminating', hangupRequest: { reason: 'noanswer', commandId: null } });
  expect(lasting.call).toMatchObject({ status: 'terminating', hangupRequest: { reason: 'timeout' } });
  expect(fresh.call.status).toBe('progressing');
  expect(world.ari.requests.map(({ params }) => params['reason_code'])).toEqual(['19', '16']);
});
