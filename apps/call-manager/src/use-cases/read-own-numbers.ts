import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { now } from '../live/now.ts';
import { OwnNumbers } from '../live/own-numbers.ts';

/** A change that nobody told us of is noticed after this time. */
const PERIOD_MS = 600_000;

/** Reads the numbers of all customers, again from time to time. */
@Injectable()
export class ReadOwnNumbers {
  private dueMs = 0;

  constructor(
    private readonly ownNumbers: OwnNumbers,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Never rejects. To be called again and again. */
  async execute(): Promise<void> {
    if (Date.parse(now()) < this.dueMs) {
      return;
    }
    try {
      await this.ownNumbers.read();
      this.dueMs = Date.parse(now()) + PERIOD_MS;
    } catch (thrown) {
      this.log.warn({ err: toVoiceError(thrown) }, 'our own numbers are not known yet');
    }
  }
}
