import { IsString } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';
import { DigitsOrder } from '../digits-order.ts';

export class CallDigitsSent extends DigitsOrder {
  @IsString()
  commandId!: string;
}

const good = { commandId: SAMPLE.commandId, digits: '12#', durationMs: 100, intervalMs: 100 };

export const callDigitsSent = defineMessage({
  key: 'call.event.digits-sent',
  summary: 'These digits begin to be sent. Written down before Asterisk is asked, so that no digit is sent twice.',
  payload: CallDigitsSent,
  good,
  bad: { payload: { ...good, digits: '' }, property: 'digits' },
});
