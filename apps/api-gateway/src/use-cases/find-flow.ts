import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError, VoiceError } from '@voipbin/common';
import type { FlowAction, Problem } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

/** Checking what the actions say asks other owners. */
const TIMEOUT_MS = 8000;

/** One of the customer's, or what it would be made of. */
export type WantedFlow = { id: string } | { actions: FlowAction[] };

/** Which flow is to be run; actions are kept as one. */
@Injectable()
export class FindFlow {
  constructor(@Inject(BUS) private readonly bus: Bus) {}

  /** Its id. Rejects with `invalid_argument` at `/flow_id`, or `invalid_flow` (user). */
  async execute(customerId: string, flow: WantedFlow): Promise<string> {
    if ('actions' in flow) {
      const kept = { customerId, actions: flow.actions };
      return (await this.bus.request('flow.request.keep-actions', kept, { timeoutMs: TIMEOUT_MS })).id;
    }
    try {
      return (await this.bus.request('flow.request.get-flow', { customerId, id: flow.id })).id;
    } catch (thrown) {
      const { code, message } = toVoiceError(thrown);
      if (code !== 'flow_not_found') throw thrown;
      const problems: Problem[] = [{ pointer: '/flow_id', code, message, severity: 'error' }];
      throw new VoiceError('invalid_argument', message, { kind: 'user', details: { problems } });
    }
  }
}
