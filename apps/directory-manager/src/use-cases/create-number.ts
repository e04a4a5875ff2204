import { Injectable } from '@nestjs/common';
import type { CreateNumber as NewNumber, NumberSnapshot } from '@voipbin/contracts';
import { checkPhoneNumber } from '@voipbin/numbering';

import { NumberRepository } from '../ports/number-repository.ts';
import { Announce } from './announce.ts';
import { CheckCallFlow } from './check-call-flow.ts';
import { refuseNumber } from './refuse-number.ts';

@Injectable()
export class CreateNumber {
  constructor(
    private readonly numbers: NumberRepository,
    private readonly checkCallFlow: CheckCallFlow,
    private readonly announce: Announce,
  ) {}

  async execute(number: NewNumber): Promise<NumberSnapshot> {
    const flowProblems = await this.checkCallFlow.execute(number.customerId, number.callFlowId);
    refuseNumber([...checkPhoneNumber(number.number), ...flowProblems]);
    const created = await this.numbers.insert(number);
    this.announce.number(created, created.status);
    return created;
  }
}
