import { defineMessage } from '../../define-message.ts';
import { DigitsOrder } from '../digits-order.ts';

export const sendDigits = defineMessage({
  key: 'call.command.send-digits',
  summary: 'Send digits to the far end, at most once. Answered by `call.event.digits-sent`.',
  payload: DigitsOrder,
  good: { digits: '12#', durationMs: 100, intervalMs: 100 },
  bad: { payload: { digits: '12x', durationMs: 100, intervalMs: 100 }, property: 'digits' },
});
