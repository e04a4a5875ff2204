import { Injectable } from '@nestjs/common';
import { systemClock } from '@voipbin/common';

import type { Call } from '../../domain/call.ts';
import { memberCallId } from '../../domain/group/groupcall.ts';
import { type GroupState, nextMoves } from '../../domain/group/next-moves.ts';
import { CallMailboxes } from '../../live/call-mailboxes.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { CallStore } from '../../ports/call-store.ts';
import { MakeMove } from './make-move.ts';

/** Looks at a group of calls and does what is to be done now. */
@Injectable()
export class AdvanceGroup {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly store: CallStore,
    private readonly makeMove: MakeMove,
  ) {}

  /** Never rejects: what could not be done is done when time is kept next. To be called whenever one of its calls has changed. */
  execute(live: LiveGroup): Promise<void> {
    return this.mailboxes.attempt(live.group.id, async () => {
      live.isBehind = true;
      const state = await this.stateOf(live);
      for (const move of nextMoves(state, systemClock.nowMs())) {
        await this.makeMove.execute(live, move, state);
      }
      live.isBehind = false;
    });
  }

  private async stateOf({ asterisk, group }: LiveGroup): Promise<GroupState> {
    const ids = group.wish.destinations.map((_, n) => memberCallId(group.id, n));
    const known = new Map<string, Call>();
    [...ids, group.masterCallId ?? ''].forEach((id) => {
      const live = asterisk.calls.get(id);
      if (live !== undefined) {
        known.set(id, live.call);
      }
    });
    const unknown = ids.filter((id) => !known.has(id));
    const stored = unknown.length === 0 ? [] : await this.store.findAll(unknown);
    stored.forEach((call) => known.set(call.id, call));
    return { group, members: ids.map((id) => known.get(id)), master: known.get(group.masterCallId ?? '') };
  }
}
