import { IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class DisconnectCall {
  /** The `call.command.connect` that began it. */
  @IsString()
  commandId!: string;
}

export const disconnectCall = defineMessage({
  key: 'call.command.disconnect',
  summary:
    'Call nobody any more, or take those who speak apart: what was called for this call is hung up, the call itself goes on. Answered by `call.event.connect-finished`.',
  payload: DisconnectCall,
  good: { commandId: SAMPLE.commandId },
  bad: { payload: { commandId: 7 }, property: 'commandId' },
});
