import type { CreateFlow } from '@voipbin/contracts';

import type { SaveFlowBody } from './save-flow.body.ts';

/** The body of a flow as its owner takes it. */
export function flowOf({ name, detail, actions, on_complete_flow_id }: SaveFlowBody): Omit<CreateFlow, 'customerId'> {
  return { name, detail, actions, ...(on_complete_flow_id && { onCompleteFlowId: on_complete_flow_id }) };
}
