import type { FlowAction, FlowSnapshot } from '@voipbin/contracts';

import type { ProblemView } from './problem.view.ts';

export class FlowView {
  id!: string;
  customer_id!: string;
  type!: 'flow';
  name!: string;
  detail!: string;
  version!: number;
  actions!: FlowAction[];
  on_complete_flow_id!: string | null;
  /** Told in the answer to whoever saves it, and never again. */
  warnings?: ProblemView[];
  tm_create!: string;
  tm_update!: string;

  static of(flow: FlowSnapshot): FlowView {
    return {
      id: flow.id,
      customer_id: flow.customerId,
      type: flow.type,
      name: flow.name,
      detail: flow.detail,
      version: flow.version,
      actions: flow.actions,
      on_complete_flow_id: flow.onCompleteFlowId,
      ...(flow.warnings && { warnings: flow.warnings }),
      tm_create: flow.tmCreate,
      tm_update: flow.tmUpdate,
    };
  }
}
