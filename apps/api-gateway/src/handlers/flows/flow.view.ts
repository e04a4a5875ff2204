import type { FlowAction, FlowSnapshot } from '@voipbin/contracts';

export class FlowView {
  id!: string;
  customer_id!: string;
  type!: 'flow';
  name!: string;
  detail!: string;
  version!: number;
  actions!: FlowAction[];
  on_complete_flow_id!: string | null;
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
      tm_create: flow.tmCreate,
      tm_update: flow.tmUpdate,
    };
  }
}
