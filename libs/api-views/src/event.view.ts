import type { CustomerEvent, CustomerEventType } from '@voipbin/contracts';

/** Something that happened, as webhooks and the feed tell it. */
export class EventView {
  id!: string;
  type!: CustomerEventType;
  /** The call, the activeflow or the groupcall. */
  reference_id!: string;
  /** Dense per call, per activeflow and per groupcall, from 1. */
  sequence!: number;
  occurred_at!: string;
  /** The call, the activeflow or the groupcall as it was then, or the key that was pressed. */
  data!: object;

  static of({ id, type, referenceId, sequence, occurredAt, data }: CustomerEvent): EventView {
    return { id, type, reference_id: referenceId, sequence, occurred_at: occurredAt, data };
  }
}
