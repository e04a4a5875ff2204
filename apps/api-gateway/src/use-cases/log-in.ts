import { Inject, Injectable } from '@nestjs/common';
import { type Clock, VoiceError } from '@voipbin/common';
import { BUS, type Bus } from '@voipbin/messaging';

import { ApiGatewayEnv } from '../app.env.ts';
import { newAccessKey } from '../domain/new-access-key.ts';
import { PASSWORD_TIMEOUT_MS } from '../domain/password-timeout.ts';
import { CLOCK } from '../ports/clock.token.ts';
import { LimitRate } from './limit-rate.ts';

const HOUR_MS = 3_600_000;

export interface LoginWanted {
  username: string;
  password: string;
  /** Where it comes from. */
  network: string;
}

export interface Login {
  username: string;
  /** Is sent and looked up like an access key. */
  token: string;
  tmExpire: string;
}

/** A token in exchange for a password. */
@Injectable()
export class LogIn {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    @Inject(CLOCK) private readonly clock: Clock,
    private readonly env: ApiGatewayEnv,
    private readonly limitRate: LimitRate,
  ) {}

  /** Refused with `invalid_credentials` or `rate_limit_exceeded` (user), each the same whether there is such a username or not. */
  async execute({ username: given, password, network }: LoginWanted): Promise<Login> {
    const username = given.toLowerCase();
    this.limitRate.execute('login_address', network);
    this.limitRate.execute('login_username', username);
    const { token, tokenHash } = newAccessKey();
    const tmExpire = new Date(this.clock.nowMs() + this.env.LOGIN_HOURS * HOUR_MS).toISOString();
    const wanted = { username, password, tokenHash, tmExpire };
    const agent = await this.bus.request('directory.request.log-in', wanted, { timeoutMs: PASSWORD_TIMEOUT_MS });
    if (agent === null) {
      throw new VoiceError('invalid_credentials', 'The username or the password is wrong.', { kind: 'user' });
    }
    return { username: agent.username, token, tmExpire };
  }
}
