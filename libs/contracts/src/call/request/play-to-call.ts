import { IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { CallSnapshot } from '../call-snapshot.ts';
import { PlayMedia } from '../command/play.ts';

export class PlayToCall extends PlayMedia {
  @IsUUID()
  customerId!: string;

  @IsUUID()
  id!: string;
}

const good = { customerId: SAMPLE.customerId, id: SAMPLE.callId, media: ['library/beep'] };

export const playToCall = defineRequest<CallSnapshot>()({
  key: 'call.request.play',
  summary: 'Play to an answered call, after what it is being played; answers with the call.',
  payload: PlayToCall,
  good,
  bad: { payload: { ...good, media: ['https://example.com/a.wav'] }, property: 'media' },
});
