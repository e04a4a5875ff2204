import { expect, it } from 'vitest';

import { LiveWorld } from '../../testing/live-world.ts';
import { answeredCall } from '../../testing/sample-call.ts';
import { sampleGroup } from '../../testing/sample-group.ts';
import { EndLiveCall } from '../end-live-call.ts';
import { AdvanceGroup } from './advance-group.ts';
import { EndGroup } from './end-group.ts';
import type { MakeMove } from './make-move.ts';

it('ends a group once, however many have found that it is over', async () => {
  const world = new LiveWorld();
  const { mailboxes, journal, store, groups } = world;
  const master = world.addCall(answeredCall());
  const group = sampleGroup({ masterCallId: master.call.id });
  await groups.add(group);
  const live = world.asterisk.beginGroup(group);
  const endGroup = new EndGroup(mailboxes, journal, store, groups, new EndLiveCall());
  const ends: Pick<MakeMove, 'execute'> = {
    execute: (of, move, state) => (move.kind === 'end' ? endGroup.execute(of, move.outcome, state) : Promise.resolve()),
  };
  const advance = new AdvanceGroup(mailboxes, store, groups, ends as MakeMove);

  await Promise.all([advance.execute(live), advance.execute(live), advance.execute(live)]);

  expect(world.typesOf(master).filter((type) => type === 'connect-finished')).toHaveLength(1);
  expect(groups.groups.get(group.id)).toMatchObject({ outcome: 'noanswer' });
});
