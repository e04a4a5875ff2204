import { Equals } from 'class-validator';

import { defineMessage } from '../../define-message.ts';

export class CallAnswered {
  /** The status that the call has now. */
  @Equals('progressing')
  status!: 'progressing';
}

export const callAnswered = defineMessage({
  key: 'call.event.answered',
  summary: 'The call was answered: media flows in both directions.',
  payload: CallAnswered,
  good: { status: 'progressing' },
  bad: { payload: { status: 'ringing' }, property: 'status' },
});
