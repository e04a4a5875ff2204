import { Injectable } from '@nestjs/common';
import type { CallSnapshot, ResourceQuery } from '@voipbin/contracts';

import { snapshotOf } from '../../domain/call-snapshot.ts';
import { FindOwnCall } from './find-own-call.ts';

@Injectable()
export class GetCall {
  constructor(private readonly findOwnCall: FindOwnCall) {}

  /** Rejects with `call_not_found` (user). */
  async execute(query: ResourceQuery): Promise<CallSnapshot> {
    return snapshotOf(await this.findOwnCall.execute(query));
  }
}
