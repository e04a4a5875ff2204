import { Injectable } from '@nestjs/common';
import type { NumberSnapshot, ResourceQuery } from '@voipbin/contracts';

import { NumberRepository } from '../ports/number-repository.ts';
import { Announce } from './announce.ts';

@Injectable()
export class DeleteNumber {
  constructor(
    private readonly numbers: NumberRepository,
    private readonly announce: Announce,
  ) {}

  async execute(query: ResourceQuery): Promise<NumberSnapshot> {
    const deleted = await this.numbers.remove(query);
    this.announce.number(deleted, 'deleted');
    return deleted;
  }
}
