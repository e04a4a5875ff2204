/** One run of a flow (VoIPBIN's activeflow). */
export interface RunSnapshot {
  id: string;
  customerId: string;
  flowId: string;
  flowVersion: number;
  status: 'running' | 'ended';
  /** Why it ended: `completed`, `hangup`, `stopped`, or a stable error code. */
  endReason: string | null;
  referenceType: 'call' | 'api';
  /** The call's id; null for a run without a call. */
  referenceId: string | null;
  /** The run whose completion started this one. */
  referenceActiveflowId: string | null;
  onCompleteFlowId: string | null;
  currentAction: { id: string; type: string } | null;
  variables: Record<string, unknown>;
  tmCreate: string;
  tmUpdate: string;
  tmEnd: string | null;
}
