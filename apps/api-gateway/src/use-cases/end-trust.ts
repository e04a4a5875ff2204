import { Injectable } from '@nestjs/common';

import { Listeners } from '../domain/live/listeners.ts';
import { Authenticate } from './authenticate.ts';

/** A key is not what it was: what is known of it is forgotten, and those who are connected by it are looked at. */
@Injectable()
export class EndTrust {
  constructor(
    private readonly authenticate: Authenticate,
    private readonly listeners: Listeners,
  ) {}

  execute(tokenHash: string): void {
    this.authenticate.forget(tokenHash);
    for (const listener of this.listeners.all()) {
      if (listener.tokenHash === tokenHash) void listener.checkKey();
    }
  }
}
