import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';

import { NumberRepository } from '../ports/number-repository.ts';

/** Whether the number that a telephone shall show outside is one of the customer's. */
@Injectable()
export class CheckOutgoingNumber {
  constructor(private readonly numbers: NumberRepository) {}

  /** Rejects with `invalid_extension` (user) when it is not. */
  async execute(customerId: string, outgoingNumber: string | null | undefined): Promise<void> {
    if (outgoingNumber == null || (await this.numbers.resolve(outgoingNumber))?.customerId === customerId) {
      return;
    }
    const message = `There is no number ${outgoingNumber}.`;
    const problem = { pointer: '/outgoing_number', code: 'number_not_found', message, severity: 'error' };
    throw new VoiceError('invalid_extension', message, { kind: 'user', details: { problems: [problem] } });
  }
}
