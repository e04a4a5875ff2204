import { Injectable } from '@nestjs/common';
import type { ConnectOutcome, HangupReason } from '@voipbin/contracts';

import { isOver } from '../../domain/call-status.ts';
import { type ConnectEnd, finishConnect } from '../../domain/group/connect-call.ts';
import { bridgeIdOf } from '../../domain/group/groupcall.ts';
import type { GroupState } from '../../domain/group/next-moves.ts';
import { refuserOf, relayedCause } from '../../domain/group/refused-outcome.ts';
import { CallJournal } from '../../live/call-journal.ts';
import { CallMailboxes } from '../../live/call-mailboxes.ts';
import type { LiveCall } from '../../live/live-call.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { endWaitSound } from '../../live/wait-sound.ts';
import { now } from '../../live/now.ts';
import { CallStore } from '../../ports/call-store.ts';
import { GroupStore } from '../../ports/group-store.ts';
import { EndLiveCall } from '../end-live-call.ts';

const reasonOf: Record<ConnectOutcome, HangupReason> = {
  completed: 'normal',
  canceled: 'cancel',
  busy: 'busy',
  noanswer: 'noanswer',
  failed: 'failed',
};

/** A group has come to its end: whoever waits for it is told, once. To be run in the group's mailbox. */
@Injectable()
export class EndGroup {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly journal: CallJournal,
    private readonly calls: CallStore,
    private readonly groups: GroupStore,
    private readonly endLiveCall: EndLiveCall,
  ) {}

  async execute(live: LiveGroup, outcome: ConnectOutcome, { members }: GroupState): Promise<void> {
    const { asterisk, group } = live;
    if ((live.isJoined || live.isRecovered) && asterisk.isConnected) {
      await asterisk.ari.destroyBridge(bridgeIdOf(group.id));
    }
    const winner = members.find((member) => member?.id === group.answeredCallId);
    const end = { outcome, winner, refuser: refuserOf(members, outcome) };
    if (group.masterCallId !== null) {
      const { masterCallId } = group;
      await this.mailboxes.run(masterCallId, () => this.tell(live, asterisk.calls.get(masterCallId), end));
    }
    await this.groups.end(group.id, outcome, now());
    live.isOver = true;
    asterisk.forgetGroup(group.id);
  }

  private async tell(live: LiveGroup, master: LiveCall | undefined, end: ConnectEnd): Promise<void> {
    const { group } = live;
    if (master === undefined || isOver(master.call)) {
      return;
    }
    const causationId = group.commandId ?? `${group.id}.end`;
    master.groupcallIds.delete(group.id);
    // It may have been told by somebody who could not write down the group's own end any more.
    if ((await this.calls.findOutcome(master.call.id, causationId)) === undefined) {
      await this.journal.record(master, (call) => finishConnect(call, group, end, now()));
    }
    if (group.commandId === null) {
      const cause = end.winner === undefined ? { cause: relayedCause(end.refuser) } : {};
      await this.endLiveCall.execute(master, { reason: reasonOf[end.outcome], commandId: null, ...cause });
    } else if (live.isRinging && !live.isJoined) {
      await endWaitSound(live.asterisk.ari, master.call.channelId, group);
    }
  }
}
