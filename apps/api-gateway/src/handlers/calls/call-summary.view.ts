import type { CallGroup, CallSummary, CallTotals, HangupReason } from '@voipbin/contracts';

export class CallTotalsView {
  calls!: number;
  /** How many of them were answered. */
  answered!: number;
  /** How many of them are not over yet. */
  live!: number;
  /** Seconds that those which are over were talked, together. */
  talked_sec!: number;

  static of({ calls, answered, live, talkedSec: talked_sec }: CallTotals): CallTotalsView {
    return { calls, answered, live, talked_sec };
  }
}

/** What was not grouped by is absent; null = has none. */
export class CallGroupView extends CallTotalsView {
  /** In UTC. */
  day?: string;
  direction?: 'incoming' | 'outgoing';
  hangup_reason?: HangupReason | null;
  flow_id?: string | null;

  static override of(group: CallGroup): CallGroupView {
    const { day, direction, hangupReason, flowId } = group;
    return {
      ...(day !== undefined && { day }),
      ...(direction !== undefined && { direction }),
      ...(hangupReason !== undefined && { hangup_reason: hangupReason }),
      ...(flowId !== undefined && { flow_id: flowId }),
      ...CallTotalsView.of(group),
    };
  }
}

export class CallSummaryView {
  total!: CallTotalsView;
  result!: CallGroupView[];

  static of({ total, groups }: CallSummary): CallSummaryView {
    return { total: CallTotalsView.of(total), result: groups.map((group) => CallGroupView.of(group)) };
  }
}
