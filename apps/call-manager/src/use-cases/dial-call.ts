import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { namedHostOf } from '../domain/dial-string.ts';
import { endCall } from '../domain/end-call.ts';
import { nextRoute } from '../domain/next-route.ts';
import { readOutgoingChannel } from '../domain/outgoing-channel.ts';
import { noted } from '../domain/call-change.ts';
import { HostNames } from '../ports/host-names.ts';
import { CallJournal } from '../live/call-journal.ts';
import type { LiveCall } from '../live/live-call.ts';
import { now } from '../live/now.ts';
import { STASIS_APPLICATION } from '../live/stasis-application.ts';

/** Q.850: no route to the destination. */
const NO_ROUTE = 3;
/** The dialplan tells at the channel's end how its sound went, as it does for incoming ones. */
const SOUND_IS_TOLD = { 'CHANNEL(hangup_handler_push)': 'rtp-statistics,s,1' };
/** Our own ring timeout comes first; this one ends the channel when we are gone for good. */
const MARGIN_SEC = 10;

/** Has Asterisk call the far end of an outgoing call. To be run in the call's mailbox. */
@Injectable()
export class DialCall {
  constructor(
    private readonly journal: CallJournal,
    private readonly hosts: HostNames,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Resolves when Asterisk calls, or when the call is over because no route could be tried. Each route is tried once. */
  async execute(live: LiveCall): Promise<void> {
    while (!(await this.isCalling(live))) {
      if (!(await this.takeNext(live, undefined))) {
        const circumstances = { at: now(), synthesized: true };
        await this.journal.record(live, (call) => endCall(call, NO_ROUTE, circumstances));
        return;
      }
    }
  }

  /** A route has failed with this SIP status: tries the next. False when that was the last, or the call is not to be tried again. */
  async retry(live: LiveCall, sipCode: number | undefined): Promise<boolean> {
    const isRetried = await this.takeNext(live, sipCode);
    if (isRetried) {
      await this.execute(live);
    }
    return isRetried;
  }

  private async takeNext(live: LiveCall, sipCode: number | undefined): Promise<boolean> {
    const channelId = nextRoute(live.call, sipCode);
    if (channelId !== undefined) {
      await this.journal.record(live, (call) => noted(call, now(), { channelId }));
    }
    return channelId !== undefined;
  }

  private async isCalling(live: LiveCall): Promise<boolean> {
    const { ari } = live.asterisk;
    const { channelId, outgoing } = live.call;
    const endpoint = outgoing?.routes[readOutgoingChannel(channelId)?.route ?? 0];
    if (outgoing === null || endpoint === undefined) {
      return false;
    }
    const host = namedHostOf(endpoint);
    if (host !== undefined && !(await this.hosts.exists(host))) {
      // Asterisk would look for it for long, and do nothing else for anybody meanwhile.
      this.log.info({ callId: live.call.id, host }, 'there is no such host');
      return false;
    }
    const { callerId, headers, ringTimeoutMs } = outgoing;
    const named = Object.entries(headers).map(([name, value]) => [`PJSIP_HEADER(add,${name})`, value] as const);
    const variables = { ...SOUND_IS_TOLD, ...Object.fromEntries(named) };
    const order = { endpoint, callerId, timeoutSec: Math.ceil(ringTimeoutMs / 1000) + MARGIN_SEC };
    try {
      await ari.originate(STASIS_APPLICATION, channelId, { ...order, variables });
      return true;
    } catch (thrown) {
      const error = toVoiceError(thrown);
      this.log.warn({ err: error, callId: live.call.id, endpoint }, 'a route could not be tried');
      // Asterisk may have taken what it did not answer; a second call to the same person is worse than none.
      return error.kind === 'operational' && (await ari.findChannel(channelId)) !== undefined;
    }
  }
}
