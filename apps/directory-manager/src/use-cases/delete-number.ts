import { Injectable } from '@nestjs/common';
import type { NumberSnapshot, ResourceQuery } from '@voipbin/contracts';

import { NumberRepository } from '../ports/number-repository.ts';
import { AnnounceNumber } from './announce-number.ts';

@Injectable()
export class DeleteNumber {
  constructor(
    private readonly numbers: NumberRepository,
    private readonly announceNumber: AnnounceNumber,
  ) {}

  async execute(query: ResourceQuery): Promise<NumberSnapshot> {
    const deleted = await this.numbers.remove(query);
    await this.announceNumber.execute(deleted, 'deleted');
    return deleted;
  }
}
