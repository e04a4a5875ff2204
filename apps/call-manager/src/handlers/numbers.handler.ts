import { Controller } from '@nestjs/common';
import { HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { NumberCache } from '../live/number-cache.ts';
import { OwnNumbers } from '../live/own-numbers.ts';

@Controller()
export class NumbersHandler {
  constructor(
    private readonly numbers: NumberCache,
    private readonly ownNumbers: OwnNumbers,
  ) {}

  @HandleMessage('directory.event.number-changed')
  numberChanged({ payload }: MessageEnvelope<'directory.event.number-changed'>): Promise<void> {
    this.numbers.forget(payload.number);
    this.ownNumbers.set(payload.number, payload.status !== 'deleted');
    return Promise.resolve();
  }
}
