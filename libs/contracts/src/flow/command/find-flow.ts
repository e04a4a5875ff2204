import { IsUUID } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class FindFlow {
  @IsUUID()
  flowId!: string;
}

export const findFlow = defineMessage({
  key: 'flow.command.find-flow',
  summary:
    "Name the newest version of a flow of the run's customer. Answered by `flow.event.flow-found`; refused with `flow_not_found`.",
  payload: FindFlow,
  good: { flowId: SAMPLE.flowId },
  bad: { payload: { flowId: 'first' }, property: 'flowId' },
});
