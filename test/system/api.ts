import { ApiClient } from '../../tools/seed/api-client.ts';

export interface FlowAction {
  id?: string;
  type: string;
  option?: Record<string, unknown>;
  next_id?: string;
  on?: Record<string, string>;
}

export interface Flow {
  id: string;
  actions: FlowAction[];
}

export interface PhoneNumber {
  id: string;
  number: string;
  call_flow_id: string | null;
  status: 'active' | 'disabled';
}

export interface Extension {
  id: string;
  extension: string;
  /** Only where it was made. */
  password?: string;
}

export interface Call {
  id: string;
  activeflow_id: string | null;
  source: { type: string; target: string; target_name: string };
  destination: { target: string };
  status: string;
  hangup_by: string | null;
  hangup_reason: string | null;
  hangup_cause: number | null;
  sip_code: number | null;
  refusal: string | null;
}

export interface CallEvent {
  seq: number;
  type: string;
  occurred_at: string;
  synthesized: boolean;
  payload: Record<string, unknown>;
}

export interface Activeflow {
  id: string;
  status: 'running' | 'ended';
  end_reason: string | null;
  current_action: { id: string; type: string } | null;
  variables: Record<string, unknown>;
}

export interface Step {
  index: number;
  action_id: string;
  action_type: string;
  outcome: string | null;
  output: unknown;
  error: { code: string; message: string } | null;
  tm_start: string;
  tm_end: string | null;
}

export interface CallEventOfFeed {
  id: string;
  type: string;
  reference_id: string;
  sequence: number;
}

/** What became of each destination. */
export interface PlacedCalls {
  calls: Call[];
  refused: { destination: { target: string }; reason: string }[];
}

interface List<T> {
  result: T[];
}

/** The public API, as a customer's program uses it. */
export class Api {
  readonly #client: ApiClient;

  constructor(url: string, accessKey: string) {
    this.#client = new ApiClient(url, accessKey);
  }

  createFlow(name: string, actions: FlowAction[]): Promise<Flow> {
    return this.#client.send('POST', '/v1.0/flows', { name, actions });
  }

  deleteFlow(id: string): Promise<Flow> {
    return this.#client.send('DELETE', `/v1.0/flows/${id}`);
  }

  createNumber(number: string, flowId: string | null, status = 'active'): Promise<PhoneNumber> {
    return this.#client.send('POST', '/v1.0/numbers', { number, call_flow_id: flowId, status });
  }

  createExtension(extension: string): Promise<Required<Extension>> {
    return this.#client.send('POST', '/v1.0/extensions', { extension });
  }

  deleteExtension(id: string): Promise<Extension> {
    return this.#client.send('DELETE', `/v1.0/extensions/${id}`);
  }

  createWebhook(uri: string): Promise<{ id: string; secret: string }> {
    return this.#client.send('POST', '/v1.0/webhooks', { uri });
  }

  deleteWebhook(id: string): Promise<unknown> {
    return this.#client.send('DELETE', `/v1.0/webhooks/${id}`);
  }

  /** What happened after this; everything that is kept without. */
  events(after?: string): Promise<{ result: CallEventOfFeed[]; next_page_token: string }> {
    return this.#client.send('GET', `/v1.0/events${after === undefined ? '' : `?after=${after}`}`);
  }

  /** Calls these numbers at once. */
  call(from: string, to: readonly string[], flowId: string, more: object = {}): Promise<PlacedCalls> {
    const source = { type: 'tel', target: from };
    const destinations = to.map((target) => ({ type: 'tel', target }));
    return this.#client.send('POST', '/v1.0/calls', { source, destinations, flow_id: flowId, ...more });
  }

  getCall(id: string): Promise<Call> {
    return this.#client.send('GET', `/v1.0/calls/${id}`);
  }

  async hangUp(id: string): Promise<Call> {
    return this.#client.send('POST', `/v1.0/calls/${id}/hangup`, {});
  }

  /** The newest call to this number. */
  findCallTo(number: string): Promise<Call | undefined> {
    return this.#client.find<Call>('/v1.0/calls', ({ destination }) => destination.target === number);
  }

  async callEvents(id: string): Promise<CallEvent[]> {
    return (await this.#client.send<List<CallEvent>>('GET', `/v1.0/calls/${id}/events`)).result;
  }

  activeflow(id: string): Promise<Activeflow> {
    return this.#client.send('GET', `/v1.0/activeflows/${id}`);
  }

  async steps(activeflowId: string): Promise<Step[]> {
    return (await this.#client.send<List<Step>>('GET', `/v1.0/activeflows/${activeflowId}/steps`)).result;
  }
}
