import { Injectable } from '@nestjs/common';
import { toVoiceError, VoiceError } from '@voipbin/common';
import type { GroupcallSnapshot, ResourceQuery } from '@voipbin/contracts';

import { now } from '../../live/now.ts';
import { GroupStore } from '../../ports/group-store.ts';
import { FindOwnGroup } from '../queries/find-own-group.ts';
import { RequestHangup } from '../steering/request-hangup.ts';

/** A customer wants a group of calls to end. */
@Injectable()
export class HangUpGroup {
  constructor(
    private readonly findOwnGroup: FindOwnGroup,
    private readonly store: GroupStore,
    private readonly requestHangup: RequestHangup,
  ) {}

  /**
   * Rejects with `groupcall_not_found`, `groupcall_already_hangup`, or `groupcall_state_invalid` when it was made for a call, with which it ends (user).
   */
  async execute(query: ResourceQuery): Promise<GroupcallSnapshot> {
    const group = await this.findOwnGroup.execute(query);
    if (group.status === 'hangup') {
      throw new VoiceError('groupcall_already_hangup', `Groupcall ${group.id} is over.`, { kind: 'user' });
    }
    if (group.masterCallId !== null) {
      const message = `Groupcall ${group.id} was made for call ${group.masterCallId}: hang that up.`;
      throw new VoiceError('groupcall_state_invalid', message, { kind: 'user' });
    }
    // From now on nobody else is called, and nobody who answers is taken.
    await this.store.end(group.id, 'canceled', now());
    const { callIds } = await this.findOwnGroup.execute(query);
    await Promise.all(callIds.map((id) => this.hangUp({ customerId: query.customerId, id })));
    return this.findOwnGroup.execute(query);
  }

  private async hangUp(query: ResourceQuery): Promise<void> {
    try {
      await this.requestHangup.execute(query);
    } catch (thrown) {
      if (toVoiceError(thrown).code !== 'call_already_hangup') {
        throw thrown;
      }
    }
  }
}
