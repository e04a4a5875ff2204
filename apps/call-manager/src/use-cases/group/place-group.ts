import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { PlacedGroupcall, PlaceGroupcall as Wanted } from '@voipbin/contracts';

import type { Groupcall } from '../../domain/group/groupcall.ts';
import { groupcallSnapshotOf } from '../../domain/group/groupcall-snapshot.ts';
import { HeldAsterisks } from '../../live/held-asterisks.ts';
import { leastBusy } from '../../live/least-busy.ts';
import { now } from '../../live/now.ts';
import { GroupStore } from '../../ports/group-store.ts';
import { FindOwnGroup } from '../queries/find-own-group.ts';
import { BeginGroup } from './begin-group.ts';

/** Somebody wants several called, and a flow to run with whoever answers first. */
@Injectable()
export class PlaceGroup {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly store: GroupStore,
    private readonly beginGroup: BeginGroup,
    private readonly findOwnGroup: FindOwnGroup,
  ) {}

  /**
   * Answers when it is sure that they will be called. Rejects with `idempotency_key_in_use` (user), or with `no_asterisk` or `bus_unavailable`
   * (operational) when nothing was begun.
   */
  async execute({ customerId, groupcallId, ...wish }: Wanted): Promise<PlacedGroupcall> {
    const asterisk = leastBusy(this.asterisks);
    const group: Groupcall = {
      ...{ id: groupcallId, customerId, asteriskId: asterisk.id, masterCallId: null, commandId: null, wish },
      ...{ answeredCallId: null, outcome: null, tmCreate: now(), tmEnd: null },
    };
    if (await this.beginGroup.execute(asterisk, group)) {
      return { ...groupcallSnapshotOf(group, new Set()), isRepetition: false };
    }
    const known = await this.store.find(groupcallId);
    if (known?.wish.fingerprint !== wish.fingerprint) {
      const message = 'The idempotency key was used for another request.';
      throw new VoiceError('idempotency_key_in_use', message, { kind: 'user' });
    }
    return { ...(await this.findOwnGroup.execute({ customerId, id: groupcallId })), isRepetition: true };
  }
}
