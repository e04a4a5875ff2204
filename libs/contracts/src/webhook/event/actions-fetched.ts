import { Type } from 'class-transformer';
import { IsString, ValidateIf, ValidateNested } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { FlowRef } from '../../flow/flow-ref.ts';
import { SAMPLE } from '../../samples.ts';

export class ActionsFetched {
  @IsString()
  commandId!: string;

  /** Null when the server has nothing to be done. */
  @ValidateIf(({ flow }: ActionsFetched) => flow !== null)
  @ValidateNested()
  @Type(() => FlowRef)
  flow!: FlowRef | null;
}

const good = { commandId: SAMPLE.commandId, flow: { id: SAMPLE.flowId, version: 1 } };

export const actionsFetched = defineMessage({
  key: 'webhook.event.actions-fetched',
  summary: "A customer's server has said what to do.",
  payload: ActionsFetched,
  good,
  bad: { payload: { ...good, flow: { id: 'first', version: 1 } }, property: 'flow' },
});
