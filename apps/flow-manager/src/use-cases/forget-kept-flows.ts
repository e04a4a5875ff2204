import { Inject, Injectable } from '@nestjs/common';
import { systemClock } from '@voipbin/common';
import type { Limits } from '@voipbin/flow-engine';

import { LIMITS } from '../domain/limits.token.ts';
import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';

/** Far longer than between an order and the run that it begins. */
const KEPT_FOR_MS = 7 * 86_400_000;

/** Forgets the flows that were kept for orders which are long over. */
@Injectable()
export class ForgetKeptFlows {
  constructor(
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  /** A run that goes through one may take as long as any run. */
  execute(nowMs = systemClock.nowMs()): Promise<void> {
    return this.flows.forgetKept(new Date(nowMs - KEPT_FOR_MS - this.limits.maxRunDurationMs));
  }
}
