import { Type } from 'class-transformer';
import { IsString, ValidateNested } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';
import { FlowRef } from '../flow-ref.ts';

export class FlowFound {
  @IsString()
  commandId!: string;

  @ValidateNested()
  @Type(() => FlowRef)
  flow!: FlowRef;
}

const good = { commandId: SAMPLE.commandId, flow: { id: SAMPLE.flowId, version: 2 } };

export const flowFound = defineMessage({
  key: 'flow.event.flow-found',
  summary: 'The newest version of the flow that a command asked for.',
  payload: FlowFound,
  good,
  bad: { payload: { ...good, flow: { id: SAMPLE.flowId, version: 0 } }, property: 'flow' },
});
