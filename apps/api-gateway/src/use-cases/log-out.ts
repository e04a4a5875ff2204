import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { AgentSnapshot } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import { tokenHashOf } from '../domain/token-hash-of.ts';

/** Ends what logging in began. */
@Injectable()
export class LogOut {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Who it was. Refused with `invalid_credentials` (user) when nobody has logged in with this token. */
  async execute(token: string): Promise<AgentSnapshot> {
    const agent = await this.bus.request('directory.request.log-out', { tokenHash: tokenHashOf(token) });
    if (agent === null) {
      throw new VoiceError('invalid_credentials', 'Nobody is logged in with this token.', { kind: 'user' });
    }
    return agent;
  }
}
