import { ArrayMinSize, ArrayUnique, IsArray, IsIn, IsISO8601, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { HangupReason } from '../hangup-reason.ts';

export const callGroupings = ['day', 'direction', 'hangup_reason', 'flow_id'] as const;
export type CallGrouping = (typeof callGroupings)[number];

export class SummarizeCalls {
  @IsUUID()
  customerId!: string;

  /** Calls that were created at or after this time, */
  @IsISO8601()
  from!: string;

  /** and before this one. */
  @IsISO8601()
  to!: string;

  /** What the calls of a group have in common. */
  @IsArray()
  @ArrayMinSize(1)
  @ArrayUnique()
  @IsIn(callGroupings, { each: true })
  by!: CallGrouping[];
}

export interface CallTotals {
  calls: number;
  /** Of them, how many were answered, */
  answered: number;
  /** and how many are not over yet. */
  live: number;
  /** How long those that are over were talked, together. */
  talkedSec: number;
}

/** What was not grouped by is absent; null = has none. */
export interface CallGroup extends CallTotals {
  /** In UTC, for example 2026-01-31. */
  day?: string;
  direction?: 'incoming' | 'outgoing';
  hangupReason?: HangupReason | null;
  flowId?: string | null;
}

export interface CallSummary {
  total: CallTotals;
  groups: CallGroup[];
}

const good = {
  customerId: SAMPLE.customerId,
  from: '2026-01-01T00:00:00.000Z',
  to: SAMPLE.time,
  by: ['day' as const, 'direction' as const],
};

export const summarizeCalls = defineRequest<CallSummary>()({
  key: 'call.request.summarize-calls',
  summary:
    "How many of the customer's calls there were, and how they went. Refused with `invalid_argument` when it would be too much.",
  payload: SummarizeCalls,
  good,
  bad: { payload: { ...good, by: ['weather'] }, property: 'by' },
});
