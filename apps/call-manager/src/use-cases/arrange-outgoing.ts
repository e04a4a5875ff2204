import { Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { Address } from '@voipbin/contracts';

import type { OutgoingTerms } from '../domain/outgoing-terms.ts';
import { presentedCaller } from '../domain/presented-caller.ts';
import { RouteDirectory } from '../ports/route-directory.ts';

/** Whom to call, and as whom. */
export interface OutgoingWish {
  customerId: string;
  source: Address;
  destination: Address;
  isAnonymous: boolean;
  headers: Readonly<Record<string, string>>;
  fingerprint?: string;
  ringTimeoutMs: number;
  maxDurationMs: number;
}

/** Finds how somebody is called. */
@Injectable()
export class ArrangeOutgoing {
  constructor(private readonly routes: RouteDirectory) {}

  /** Rejects with `no_route` (user) when nothing leads there. */
  async execute(wish: OutgoingWish): Promise<OutgoingTerms> {
    const { customerId, destination } = wish;
    const routes = await this.routes.routesTo(customerId, destination);
    if (routes.length === 0) {
      const message = `Nothing leads to ${destination.type} ${destination.target}.`;
      throw new VoiceError('no_route', message, { kind: 'user' });
    }
    return { ...this.unreachable(wish), routes };
  }

  /** The terms of a call that will fail at once. */
  unreachable({ source, destination, isAnonymous, ...wish }: OutgoingWish): OutgoingTerms {
    const { callerId, headers } = presentedCaller(source, isAnonymous, destination.type === 'tel');
    const { ringTimeoutMs, maxDurationMs, fingerprint } = wish;
    const limits = { ringTimeoutMs, maxDurationMs, ...(fingerprint !== undefined && { fingerprint }) };
    return { routes: [], callerId, headers: { ...wish.headers, ...headers }, ...limits };
  }
}
