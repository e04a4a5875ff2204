import type { RunOutline } from '@voipbin/contracts';

/** One run of a flow, without its variables: as events tell of it. */
export class ActiveflowOutlineView {
  id!: string;
  customer_id!: string;
  flow_id!: string;
  flow_version!: number;
  status!: 'running' | 'ended';
  /** `completed`, `hangup`, `stopped`, or a stable error code. */
  end_reason!: string | null;
  reference_type!: 'call' | 'api';
  reference_id!: string | null;
  reference_activeflow_id!: string | null;
  on_complete_flow_id!: string | null;
  current_action!: { id: string; type: string } | null;
  tm_create!: string;
  tm_update!: string;
  tm_end!: string | null;

  static of(run: RunOutline): ActiveflowOutlineView {
    return {
      id: run.id,
      customer_id: run.customerId,
      flow_id: run.flowId,
      flow_version: run.flowVersion,
      status: run.status,
      end_reason: run.endReason,
      reference_type: run.referenceType,
      reference_id: run.referenceId,
      reference_activeflow_id: run.referenceActiveflowId,
      on_complete_flow_id: run.onCompleteFlowId,
      current_action: run.currentAction,
      tm_create: run.tmCreate,
      tm_update: run.tmUpdate,
      tm_end: run.tmEnd,
    };
  }
}
