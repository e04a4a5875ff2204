import { IsInt, IsUUID, Min } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import type { Envelope } from '../../envelope.ts';
import { SAMPLE } from '../../samples.ts';

export class EventsSince {
  @IsUUID()
  callId!: string;

  /** Events with a higher number are wanted. */
  @IsInt()
  @Min(0)
  afterSeq!: number;
}

export const eventsSince = defineRequest<Envelope[]>()({
  key: 'call.request.events-since',
  summary: 'The events of a call after a number, as they were published, oldest first.',
  payload: EventsSince,
  good: { callId: SAMPLE.callId, afterSeq: 2 },
  bad: { payload: { callId: SAMPLE.callId, afterSeq: -1 }, property: 'afterSeq' },
});
