import { Inject, Injectable } from '@nestjs/common';
import { derivedId, newId } from '@voipbin/common';
import type { GroupcallSnapshot, PlaceGroupcall as Wanted } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../domain/once.ts';
import { FindFlow, type WantedFlow } from './find-flow.ts';

export type GroupcallOrder = Omit<Wanted, 'groupcallId' | 'flowId' | 'fingerprint'> & { flow: WantedFlow };

/** Has several called for one answer. */
@Injectable()
export class PlaceGroupcall {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly findFlow: FindFlow,
  ) {}

  async execute({ flow, ...order }: GroupcallOrder, { idempotency, onReplay }: Once): Promise<GroupcallSnapshot> {
    const flowId = await this.findFlow.execute(order.customerId, flow);
    const { customerId } = order;
    const placed = await this.bus.request('call.request.place-groupcall', {
      ...order,
      flowId,
      groupcallId: idempotency ? derivedId('ordered-groupcall', customerId, idempotency.key) : newId(),
      ...(idempotency && { fingerprint: idempotency.fingerprint }),
    });
    if (placed.isRepetition) onReplay();
    return placed;
  }
}
