import { IsInt, Matches, Min } from 'class-validator';

import { defineMessage } from '../../define-message.ts';

export class CallDtmfReceived {
  /** One of 0-9, A-D, `*`, `#`. */
  @Matches(/^[0-9A-D*#]$/)
  digit!: string;

  @IsInt()
  @Min(0)
  durationMs!: number;
}

export const callDtmfReceived = defineMessage({
  key: 'call.event.dtmf-received',
  summary: 'The far end pressed a key (RFC 4733 or SIP INFO).',
  payload: CallDtmfReceived,
  good: { digit: '5', durationMs: 100 },
  bad: { payload: { digit: '55', durationMs: 100 }, property: 'digit' },
});
