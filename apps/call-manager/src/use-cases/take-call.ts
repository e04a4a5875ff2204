import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';

import { readInvite } from '../domain/incoming-invite.ts';
import { callIdOf } from '../domain/open-call.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import type { HeldAsterisk } from '../live/held-asterisk.ts';
import type { EnteredChannel, Invite } from '../live/invite.ts';
import { AbandonInvite } from './abandon-invite.ts';
import { AcceptInvite } from './accept-invite.ts';
import { JudgeInvite } from './judge-invite.ts';
import { RefuseInvite } from './refuse-invite.ts';

/** How long a caller hears nothing before the dialplan's fallback speaks to them. */
const HOLD_TIMEOUT_MS = 3000;

/** An INVITE has reached us: it gets a flow, a refusal, or, when we can do neither, the dialplan's fallback. */
@Injectable()
export class TakeCall {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly judge: JudgeInvite,
    private readonly accept: AcceptInvite,
    private readonly refuse: RefuseInvite,
    private readonly abandon: AbandonInvite,
  ) {}

  /** Never rejects. A channel that is a call already is left alone. */
  execute(asterisk: HeldAsterisk, { channelId, channelName, args, at }: EnteredChannel): Promise<void> {
    const callId = callIdOf(asterisk.id, channelId);
    return this.mailboxes.attempt(callId, async () => {
      const told = readInvite(args);
      if (told === undefined) {
        await asterisk.ari.hangup(channelId);
        throw new VoiceError('not_an_invite', `Hung up channel ${channelId}: it is no incoming call.`);
      }
      await this.take({
        asterisk,
        ari: asterisk.ari,
        told,
        channel: { callId, asteriskId: asterisk.id, channelId, channelName, at },
      });
    });
  }

  private async take(invite: Invite): Promise<void> {
    try {
      const isHeld = await invite.asterisk.held.passed(HOLD_TIMEOUT_MS);
      if (!invite.asterisk.calls.has(invite.channel.callId)) {
        await this.decide(invite, isHeld);
      }
    } catch (thrown) {
      await this.abandon.execute(invite, thrown);
    }
  }

  private async decide(invite: Invite, isHeld: boolean): Promise<void> {
    if (!isHeld) {
      throw new VoiceError('database_unavailable', 'The Asterisk could not be claimed.', { kind: 'operational' });
    }
    if (invite.asterisk.outbox.isBlocked) {
      throw new VoiceError('bus_unavailable', 'Nobody would hear of this call.', { kind: 'operational' });
    }
    const { refusal, ...verdict } = await this.judge.execute(invite.told);
    await (refusal === undefined
      ? this.accept.execute(invite, verdict)
      : this.refuse.execute(invite, { ...verdict, refusal }));
  }
}
