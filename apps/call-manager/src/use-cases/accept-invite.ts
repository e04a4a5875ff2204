import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { endCall } from '../domain/end-call.ts';
import { type InviteVerdict, openCall } from '../domain/open-call.ts';
import { Admission } from '../live/admission.ts';
import { CallJournal } from '../live/call-journal.ts';
import type { Invite } from '../live/invite.ts';
import { now } from '../live/now.ts';
import { STASIS_APPLICATION } from '../live/stasis-application.ts';
import { ConnectCall } from './group/connect-call.ts';
import { WithdrawCall } from './withdraw-call.ts';

/** As a telephone has it that dials another. */
const UNATTENDED = { ringMethod: 'ring_all' as const, isAnonymous: false, ringTimeoutMs: 60_000, timeoutMs: 90_000 };

/** Makes an INVITE a call that a flow will deal with, or that is connected with others. */
@Injectable()
export class AcceptInvite {
  constructor(
    private readonly journal: CallJournal,
    private readonly admission: Admission,
    private readonly withdraw: WithdrawCall,
    private readonly connectCall: ConnectCall,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Rejects when the call is not known to be stored. */
  async execute(invite: Invite, verdict: InviteVerdict): Promise<void> {
    const { asterisk, channel, told } = invite;
    this.admission.enter(channel.callId);
    const followed = this.follow(invite);
    const recorded = await this.journal.open(asterisk, openCall(channel, told, verdict));
    if (recorded === undefined) {
      // There was such a call, and it is over: a channel that outlived it.
      await asterisk.ari.hangup(channel.channelId);
      return;
    }
    const live = asterisk.beginCall(recorded.change.call);
    if (verdict.connect !== undefined) {
      this.admission.leave(live.call.id);
      await this.connectCall.execute(live, { ...verdict.connect, ...UNATTENDED });
    }
    recorded.published.catch(() => this.withdraw.execute(live));
    if (!(await followed)) {
      await this.journal.record(live, (call) => endCall(call, 0, { at: now(), detail: 'resync', synthesized: true }));
    }
  }

  /** Has us told of the channel's end. False when it is gone; whatever else goes wrong here is made good by the next resync. */
  private async follow({ ari, channel }: Invite): Promise<boolean> {
    try {
      return await ari.subscribeChannel(STASIS_APPLICATION, channel.channelName);
    } catch (thrown) {
      this.log.warn({ err: toVoiceError(thrown), callId: channel.callId }, 'a channel is not followed yet');
      return true;
    }
  }
}
