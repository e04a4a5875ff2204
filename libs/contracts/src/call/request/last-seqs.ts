import { ArrayMaxSize, IsArray, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';

export class LastSeqs {
  @IsArray()
  @ArrayMaxSize(1000)
  @IsUUID(undefined, { each: true })
  callIds!: string[];
}

export const lastSeqs = defineRequest<Record<string, number>>()({
  key: 'call.request.last-seqs',
  summary: 'The highest event number of each of these calls; a call that is not known is left out.',
  payload: LastSeqs,
  good: { callIds: [SAMPLE.callId] },
  bad: { payload: { callIds: ['first'] }, property: 'callIds' },
});
