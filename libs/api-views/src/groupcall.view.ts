import type { ConnectOutcome, GroupcallSnapshot, RingMethod } from '@voipbin/contracts';

import { AddressView } from './address.view.ts';

export class GroupcallView {
  id!: string;
  customer_id!: string;
  /** The call that whoever answers speaks with; null when they have a flow. */
  master_call_id!: string | null;
  flow_id!: string | null;
  source!: AddressView;
  destinations!: AddressView[];
  ring_method!: RingMethod;
  answer_method!: 'hangup_others';
  status!: 'progressing' | 'hangup';
  /** What became of it; null while it goes on. */
  outcome!: ConnectOutcome | null;
  /** Of whoever answered first. */
  answer_call_id!: string | null;
  /** Those that were called so far. */
  call_ids!: string[];
  call_count!: number;
  tm_create!: string;
  tm_hangup!: string | null;

  static of(group: GroupcallSnapshot): GroupcallView {
    return {
      id: group.id,
      customer_id: group.customerId,
      master_call_id: group.masterCallId,
      flow_id: group.flowId,
      source: AddressView.of(group.source),
      destinations: group.destinations.map((destination) => AddressView.of(destination)),
      ring_method: group.ringMethod,
      answer_method: 'hangup_others',
      status: group.status,
      outcome: group.outcome,
      answer_call_id: group.answerCallId,
      call_ids: group.callIds,
      call_count: group.callIds.length,
      tm_create: group.tmCreate,
      tm_hangup: group.tmHangup,
    };
  }
}
