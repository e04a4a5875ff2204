import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { GroupcallSnapshot, ResourceQuery } from '@voipbin/contracts';

import { GroupReader } from '../../ports/group-reader.ts';

/** A group of calls, for its customer only. */
@Injectable()
export class FindOwnGroup {
  constructor(private readonly reader: GroupReader) {}

  /** Rejects with `groupcall_not_found` (user), also for another customer's. */
  async execute({ customerId, id }: ResourceQuery): Promise<GroupcallSnapshot> {
    const group = await this.reader.find(customerId, id);
    if (group === undefined) {
      throw new VoiceError('groupcall_not_found', `There is no groupcall ${id}.`, { kind: 'user' });
    }
    return group;
  }
}
