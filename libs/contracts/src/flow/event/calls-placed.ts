import { IsArray, IsString, IsUUID } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class CallsPlaced {
  @IsString()
  commandId!: string;

  /** Of those that are called, in the order of the destinations. */
  @IsArray()
  @IsUUID(undefined, { each: true })
  callIds!: string[];

  /** Targets of those that could not be called. */
  @IsArray()
  @IsString({ each: true })
  refused!: string[];
}

const good = { commandId: SAMPLE.commandId, callIds: [SAMPLE.callId], refused: [] };

export const callsPlaced = defineMessage({
  key: 'flow.event.calls-placed',
  summary: 'Others are being called, as a run wanted it.',
  payload: CallsPlaced,
  good,
  bad: { payload: { ...good, callIds: ['first'] }, property: 'callIds' },
});
