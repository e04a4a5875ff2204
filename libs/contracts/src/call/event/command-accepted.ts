import { IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class CallCommandAccepted {
  @IsString()
  commandId!: string;
}

export const callCommandAccepted = defineMessage({
  key: 'call.event.command-accepted',
  summary: 'A repeated command is already being carried out; its outcome is still to come, so do not repeat it again.',
  payload: CallCommandAccepted,
  good: { commandId: SAMPLE.commandId },
  bad: { payload: {}, property: 'commandId' },
});
