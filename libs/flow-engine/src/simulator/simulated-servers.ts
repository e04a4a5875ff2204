import type { FetchActions, MessageMap, SendRequest } from '@voipbin/contracts';

import { validateFlow } from '../validate-flow.ts';
import type { SimulatedFlows } from './simulated-flows.ts';
import type { ScriptedResponse, WorldScript } from './world-script.ts';

type Told<K extends keyof MessageMap> = { afterMs: number; type: K; payload: MessageMap[K] };

const ANSWER_MS = 100;
const nothing: ScriptedResponse = {};

/** The customer's servers: they answer in the order of the script and, after its end, that there is nothing to be done. */
export class SimulatedServers {
  private asked = 0;

  constructor(
    private readonly world: WorldScript,
    private readonly flows: SimulatedFlows,
  ) {}

  send(commandId: string, { timeoutMs }: SendRequest): Told<'webhook.event.request-answered'> | Failed {
    const { status = 200, body = '', afterMs = ANSWER_MS } = this.next();
    if (afterMs > timeoutMs) {
      return failed(commandId, timeoutMs, 'http_timeout');
    }
    const isText = typeof body === 'string';
    const payload = {
      commandId,
      status,
      contentType: isText ? 'text/plain' : 'application/json',
      body: isText ? body : JSON.stringify(body),
    };
    return { afterMs, type: 'webhook.event.request-answered', payload };
  }

  fetch(commandId: string, { timeoutMs }: FetchActions): Told<'webhook.event.actions-fetched'> | Failed {
    const { status = 200, body = [], afterMs = ANSWER_MS } = this.next();
    const type = 'webhook.event.actions-fetched';
    if (afterMs > timeoutMs) {
      return failed(commandId, timeoutMs, 'http_timeout');
    }
    if (status >= 300) {
      return failed(commandId, afterMs, `http_${status}`);
    }
    if (Array.isArray(body) && body.length === 0) {
      return { afterMs, type, payload: { commandId, flow: null } };
    }
    const { actions, problems } = validateFlow(body);
    return problems.some(({ severity }) => severity === 'error')
      ? failed(commandId, afterMs, 'invalid_flow')
      : { afterMs, type, payload: { commandId, flow: this.flows.keep(`fetched-${this.asked}`, actions) } };
  }

  private next(): ScriptedResponse {
    this.asked += 1;
    return this.world.http?.[this.asked - 1] ?? nothing;
  }
}

type Failed = Told<'webhook.event.command-failed'>;

function failed(commandId: string, afterMs: number, code: string): Failed {
  const payload = { commandId, code, message: `The server of the script: ${code}.` };
  return { afterMs, type: 'webhook.event.command-failed', payload };
}
