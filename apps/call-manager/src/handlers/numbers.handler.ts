import { Controller } from '@nestjs/common';
import { HandleMessage, type MessageEnvelope } from '@voipbin/messaging';

import { NumberCache } from '../live/number-cache.ts';

@Controller()
export class NumbersHandler {
  constructor(private readonly numbers: NumberCache) {}

  @HandleMessage('directory.event.number-changed')
  numberChanged({ payload }: MessageEnvelope<'directory.event.number-changed'>): Promise<void> {
    this.numbers.forget(payload.number);
    return Promise.resolve();
  }
}
