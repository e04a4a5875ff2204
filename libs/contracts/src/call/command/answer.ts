import { defineMessage } from '../../define-message.ts';
import { NoPayload } from '../../no-payload.ts';

export const answerCall = defineMessage({
  key: 'call.command.answer',
  summary: 'Answer the call. Confirmed by `call.event.answered`.',
  payload: NoPayload,
  good: {},
  bad: { payload: { loud: true }, property: 'loud' },
});
