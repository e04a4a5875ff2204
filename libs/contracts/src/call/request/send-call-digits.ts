import { IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { CallSnapshot } from '../call-snapshot.ts';
import { DigitsOrder } from '../digits-order.ts';

export class SendCallDigits extends DigitsOrder {
  @IsUUID()
  customerId!: string;

  @IsUUID()
  id!: string;
}

const good = {
  customerId: SAMPLE.customerId,
  id: SAMPLE.callId,
  digits: '12#',
  durationMs: 100,
  intervalMs: 100,
};

export const sendCallDigits = defineRequest<CallSnapshot>()({
  key: 'call.request.send-digits',
  summary: 'Send digits to the far end of an answered call; answers with the call.',
  payload: SendCallDigits,
  good,
  bad: { payload: { ...good, digits: 'hello' }, property: 'digits' },
});
