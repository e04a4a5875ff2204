import { Inject, Injectable } from '@nestjs/common';
import { LruMap } from '@voipbin/common';
import type { FlowSnapshot } from '@voipbin/contracts';

import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';

/** How long another process's update may stay unseen by new calls. */
const FRESH_MS = 1000;

const REMEMBERED = 1000;

interface Entry {
  flow: Promise<FlowSnapshot | null>;
  expiresAtMs: number;
}

/** Which version of a flow a new run begins with: asked of the store at most once a second per flow. */
@Injectable()
export class NewestFlows {
  private readonly entries = new LruMap<string, Entry>(REMEMBERED);

  constructor(@Inject(FLOW_STORE) private readonly flows: FlowStore) {}

  /** Null when the flow does not exist or was deleted. */
  get(flowId: string): Promise<FlowSnapshot | null> {
    const nowMs = Date.now();
    const known = this.entries.get(flowId);
    if (known !== undefined && known.expiresAtMs > nowMs) {
      return known.flow;
    }
    const flow = this.flows.newest(flowId);
    this.entries.set(flowId, { flow, expiresAtMs: nowMs + FRESH_MS });
    flow.catch(() => this.entries.delete(flowId));
    return flow;
  }

  /** To be called when this process changed the flow. */
  forget(flowId: string): void {
    this.entries.delete(flowId);
  }
}
