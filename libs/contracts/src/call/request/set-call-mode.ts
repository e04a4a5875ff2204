import { IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { CallSnapshot } from '../call-snapshot.ts';
import { ModeChange } from '../mode-change.ts';

export class SetCallMode extends ModeChange {
  @IsUUID()
  customerId!: string;

  @IsUUID()
  id!: string;
}

const good: SetCallMode = { customerId: SAMPLE.customerId, id: SAMPLE.callId, mode: 'hold', isOn: true };

export const setCallMode = defineRequest<CallSnapshot>()({
  key: 'call.request.set-mode',
  summary: 'Switch hold, music, mute or silence of an answered call on or off; answers with the call as it will be.',
  payload: SetCallMode,
  good,
  bad: { payload: { ...good, mode: 'sing' }, property: 'mode' },
});
