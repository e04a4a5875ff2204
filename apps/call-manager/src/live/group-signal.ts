import { Injectable } from '@nestjs/common';

import type { LiveCall } from './live-call.ts';

type Listener = (groupcallId: string) => void;

/** Tells that a call has changed to those groups of calls that depend on it. */
@Injectable()
export class GroupSignal {
  private listener: Listener | undefined;

  listen(listener: Listener): void {
    this.listener = listener;
  }

  changed({ groupcallIds }: LiveCall): void {
    groupcallIds.forEach((id) => this.listener?.(id));
  }
}
