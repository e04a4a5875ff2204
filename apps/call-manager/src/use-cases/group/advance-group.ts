import { Injectable } from '@nestjs/common';
import { systemClock } from '@voipbin/common';

import type { Call } from '../../domain/call.ts';
import { memberCallId } from '../../domain/group/groupcall.ts';
import { type GroupState, nextMoves } from '../../domain/group/next-moves.ts';
import { CallMailboxes } from '../../live/call-mailboxes.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { CallStore } from '../../ports/call-store.ts';
import { GroupStore } from '../../ports/group-store.ts';
import { MakeMove } from './make-move.ts';

/** Looks at a group of calls and does what is to be done now. */
@Injectable()
export class AdvanceGroup {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly calls: CallStore,
    private readonly groups: GroupStore,
    private readonly makeMove: MakeMove,
  ) {}

  /** Never rejects: what could not be done is done when time is kept next. To be called whenever one of its calls has changed. */
  execute(live: LiveGroup): Promise<void> {
    return this.mailboxes.attempt(live.group.id, async () => {
      if (live.isOver) {
        // It has come to its end while this waited for its turn.
        return;
      }
      live.isBehind = false;
      try {
        await this.bringOn(live);
      } catch (error) {
        live.isBehind = true;
        throw error;
      }
    });
  }

  private async bringOn(live: LiveGroup): Promise<void> {
    const state = await this.stateOf(live);
    for (const move of nextMoves(state, systemClock.nowMs())) {
      await this.makeMove.execute(live, move, state);
    }
  }

  private async stateOf(live: LiveGroup): Promise<GroupState> {
    const { asterisk, group } = live;
    const { masterCallId } = group;
    const ids = group.wish.destinations.map((_, n) => memberCallId(group.id, n));
    const known = new Map<string, Call>();
    [...ids, masterCallId ?? ''].forEach((id) => {
      const call = asterisk.calls.get(id)?.call;
      if (call !== undefined) {
        known.set(id, call);
      }
    });
    await this.recall(
      live,
      ids.filter((id) => !known.has(id)),
      known,
    );
    return { group: live.group, members: ids.map((id) => known.get(id)), master: known.get(masterCallId ?? '') };
  }

  /** Those who are not being called are over, or will be called, unless somebody has ended the group meanwhile. */
  private async recall(live: LiveGroup, ids: readonly string[], known: Map<string, Call>): Promise<void> {
    if (ids.length === 0) {
      return;
    }
    const [calls, stored] = await Promise.all([this.calls.findAll(ids), this.groups.find(live.group.id)]);
    calls.forEach((call) => known.set(call.id, call));
    if (stored !== undefined && stored.outcome !== null) {
      live.group = stored;
    }
  }
}
