import { Injectable } from '@nestjs/common';
import type { NumberSnapshot, UpdateNumber as NumberChange } from '@voipbin/contracts';

import { NumberRepository } from '../ports/number-repository.ts';
import { Announce } from './announce.ts';
import { CheckCallFlow } from './check-call-flow.ts';
import { refuseNumber } from './refuse-number.ts';

@Injectable()
export class UpdateNumber {
  constructor(
    private readonly numbers: NumberRepository,
    private readonly checkCallFlow: CheckCallFlow,
    private readonly announce: Announce,
  ) {}

  async execute(change: NumberChange): Promise<NumberSnapshot> {
    refuseNumber(await this.checkCallFlow.execute(change.customerId, change.callFlowId));
    const updated = await this.numbers.update(change);
    this.announce.number(updated, updated.status);
    return updated;
  }
}
