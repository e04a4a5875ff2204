import {
  type Activeflow,
  ApiClient,
  type Call,
  type CallEvent,
  type EventList,
  type Flow,
  type FlowAction as KnownAction,
  type NewExtension,
  type Number as PhoneNumber,
  type PlacedCalls,
  type Step,
} from '@voipbin/api-client';

export type { Activeflow, Call, CallEvent, Step } from '@voipbin/api-client';

/** An action of a flow; whether it is one is the system's to say. */
export interface FlowAction {
  id?: string;
  type: string;
  option?: Record<string, unknown>;
  next_id?: string;
  timeout?: number;
  on?: Record<string, string>;
}

/** The public API, as a customer's program uses it. */
export class Api {
  readonly client: ApiClient;

  constructor(url: string, accessKey: string) {
    this.client = new ApiClient({ url, accessKey });
  }

  createFlow(name: string, actions: FlowAction[]): Promise<Flow> {
    return this.client.flows.create({ name, actions: actions as KnownAction[] });
  }

  async deleteFlow(id: string): Promise<void> {
    await this.client.flows.delete(id);
  }

  createNumber(number: string, flowId: string | null, status: PhoneNumber['status'] = 'active'): Promise<PhoneNumber> {
    return this.client.numbers.create({ number, call_flow_id: flowId, status });
  }

  createExtension(extension: string): Promise<NewExtension> {
    return this.client.extensions.create({ extension });
  }

  async deleteExtension(id: string): Promise<void> {
    await this.client.extensions.delete(id);
  }

  async createWebhook(uri: string): Promise<{ id: string; secret: string }> {
    return this.client.webhooks.create({ uri });
  }

  async deleteWebhook(id: string): Promise<void> {
    await this.client.webhooks.delete(id);
  }

  /** What happened after this; everything that is kept without. */
  events(after?: string): Promise<EventList> {
    return this.client.events.list(after === undefined ? {} : { after });
  }

  /** Calls these numbers at once. */
  call(from: string, to: readonly string[], flowId: string, more: object = {}): Promise<PlacedCalls> {
    const source = { type: 'tel' as const, target: from };
    const destinations = to.map((target) => ({ type: 'tel' as const, target }));
    return this.client.calls.place({ source, destinations, flow_id: flowId, ...more });
  }

  getCall(id: string): Promise<Call> {
    return this.client.calls.get(id);
  }

  hangUp(id: string): Promise<Call> {
    return this.client.calls.hangUp(id, {});
  }

  /** The newest call to this number. */
  async findCallTo(number: string): Promise<Call | undefined> {
    let page_token = '';
    do {
      const page = await this.client.calls.list({ page_token });
      const found = page.result.find(({ destination }) => destination.target === number);
      if (found !== undefined) return found;
      page_token = page.next_page_token;
    } while (page_token !== '');
    return undefined;
  }

  async callEvents(id: string): Promise<CallEvent[]> {
    return (await this.client.calls.events(id)).result;
  }

  activeflow(id: string): Promise<Activeflow> {
    return this.client.activeflows.get(id);
  }

  async steps(activeflowId: string): Promise<Step[]> {
    return (await this.client.activeflows.steps(activeflowId)).result;
  }
}
