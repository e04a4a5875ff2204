import { Type } from 'class-transformer';
import { IsUUID, ValidateNested } from 'class-validator';

import { Address } from '../../address.ts';
import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class CallConnected {
  @IsUUID()
  groupcallId!: string;

  /** The call of whoever answered. */
  @IsUUID()
  peerCallId!: string;

  /** Who answered. */
  @ValidateNested()
  @Type(() => Address)
  peer!: Address;
}

export const callConnected = defineMessage({
  key: 'call.event.connected',
  summary: 'The far end of this call and somebody whom we called for it hear each other.',
  payload: CallConnected,
  good: {
    groupcallId: SAMPLE.runId,
    peerCallId: SAMPLE.callId,
    peer: { type: 'extension', target: 'kim', targetName: '', name: '', detail: '' },
  },
  bad: { payload: { groupcallId: SAMPLE.runId, peerCallId: 'kim' }, property: 'peerCallId' },
});
