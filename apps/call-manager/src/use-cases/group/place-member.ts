import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { memberCallId } from '../../domain/group/groupcall.ts';
import type { OutgoingTerms } from '../../domain/outgoing-terms.ts';
import { CallMailboxes } from '../../live/call-mailboxes.ts';
import type { LiveGroup } from '../../live/live-group.ts';
import { now } from '../../live/now.ts';
import { ArrangeOutgoing } from '../arrange-outgoing.ts';
import { BeginOutgoing } from '../begin-outgoing.ts';
import { LimitOutgoing } from '../limit-outgoing.ts';

/** Calls a member of a group. To be run in the group's mailbox. */
@Injectable()
export class PlaceMember {
  constructor(
    private readonly mailboxes: CallMailboxes,
    private readonly arrange: ArrangeOutgoing,
    private readonly begin: BeginOutgoing,
    private readonly limit: LimitOutgoing,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Calls the n-th destination. One that may not or cannot be called gets a call that has failed, so that nothing is hidden. */
  async execute(live: LiveGroup, n: number): Promise<void> {
    const { group } = live;
    const { wish, customerId } = group;
    const destination = wish.destinations[n];
    if (destination === undefined) {
      return;
    }
    const callId = memberCallId(group.id, n);
    const wanted = { ...wish, customerId, destination };
    try {
      await this.limit.execute({ customerId, callId, destination }, async () =>
        this.call(live, n, await this.arrange.execute(wanted)),
      );
    } catch (thrown) {
      const error = toVoiceError(thrown);
      if (error.kind !== 'user') {
        throw error;
      }
      this.log.info({ callId, groupcallId: group.id, code: error.code }, 'a member of a group is not called');
      await this.call(live, n, this.arrange.unreachable(wanted));
    }
  }

  private async call({ asterisk, group }: LiveGroup, n: number, terms: OutgoingTerms): Promise<void> {
    const { id: groupcallId, customerId, masterCallId, wish } = group;
    const callId = memberCallId(groupcallId, n);
    const destination = wish.destinations[n];
    if (destination === undefined) {
      return;
    }
    const { source, flowId, variables } = wish;
    const rootCallId = asterisk.calls.get(masterCallId ?? '')?.call.rootCallId ?? masterCallId;
    await this.mailboxes.run(callId, () =>
      this.begin.execute(asterisk, {
        ...{
          callId,
          customerId,
          asteriskId: asterisk.id,
          source,
          destination,
          flowId,
          terms,
          isEarly: false,
          at: now(),
        },
        variables: { ...variables },
        membership: { groupcallId, masterCallId, rootCallId },
      }),
    );
  }
}
