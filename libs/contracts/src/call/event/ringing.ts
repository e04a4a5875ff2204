import { Equals, IsBoolean } from 'class-validator';

import { defineMessage } from '../../define-message.ts';

export class CallRinging {
  /** The status that the call has now. */
  @Equals('ringing')
  status!: 'ringing';

  /** The far end sends sound before it answers. */
  @IsBoolean()
  earlyMedia!: boolean;
}

export const callRinging = defineMessage({
  key: 'call.event.ringing',
  summary: 'The far end of an outgoing call rings; told again when it begins to send sound.',
  payload: CallRinging,
  good: { status: 'ringing', earlyMedia: false },
  bad: { payload: { status: 'ringing' }, property: 'earlyMedia' },
});
