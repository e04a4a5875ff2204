import { Injectable } from '@nestjs/common';
import type { AgentSnapshot, LogIn as Wanted } from '@voipbin/contracts';

import { isPassword, nobodysHash } from '../domain/password-hash.ts';
import { SessionRepository } from '../ports/session-repository.ts';

/** Lets a token in for whoever knows an agent's password. */
@Injectable()
export class LogIn {
  constructor(private readonly sessions: SessionRepository) {}

  /** Null when the username or the password is wrong, which takes the same time. */
  async execute({ username, password, tokenHash, tmExpire }: Wanted): Promise<AgentSnapshot | null> {
    const found = await this.sessions.credentialsOf(username.toLowerCase());
    const isRight = await isPassword(password, found?.passwordHash ?? nobodysHash());
    if (found === null || !isRight) return null;
    return this.sessions.open({ ...found, tokenHash, tmExpire: new Date(tmExpire) });
  }
}
