import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { FetchActions as Wanted, FlowAction, FlowRef, Problem } from '@voipbin/contracts';
import { BUS, type Bus, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';

import { actionsIn } from '../../domain/actions-in.ts';
import type { OutgoingRequest } from '../../ports/request-sender.ts';
import { WebhookRepository } from '../../ports/webhook-repository.ts';
import { SendPatiently } from './send-patiently.ts';

const MAX_BYTES = 262_144;

/** A flow asks a customer's server what to do; what it says is kept as a flow. */
@Injectable()
export class FetchActions {
  constructor(
    private readonly webhooks: WebhookRepository,
    private readonly sendPatiently: SendPatiently,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** Rejects as `SendPatiently` does, with `http_<status>`, `invalid_response` or `invalid_flow` (user). */
  async execute(
    command: MessageEnvelope<'webhook.command.fetch-actions'>,
  ): Promise<MessageEnvelope<'webhook.event.actions-fetched'>> {
    const { id, customerId, payload } = command;
    const request = {
      ...requestOf(payload),
      id,
      secret: await this.webhooks.secretOf(customerId),
      maxBytes: MAX_BYTES,
    };
    const { status, body } = await this.sendPatiently.execute(customerId, request, payload.timeoutMs);
    if (status >= 300) {
      throw new VoiceError(`http_${status}`, `The server answered ${status}.`, { kind: 'user' });
    }
    const actions = status === 204 ? [] : actionsIn(body);
    const flow = actions.length === 0 ? null : await this.keep(customerId, actions);
    return makeAnswer(command, 'webhook.event.actions-fetched', { commandId: id, flow });
  }

  private async keep(customerId: string, actions: FlowAction[]): Promise<FlowRef> {
    try {
      const { id, version } = await this.bus.request('flow.request.keep-actions', { customerId, actions });
      return { id, version };
    } catch (error) {
      throw error instanceof VoiceError && error.code === 'invalid_flow' ? named(error) : error;
    }
  }
}

type Shape = Pick<OutgoingRequest, 'uri' | 'method' | 'headers' | 'body'>;

function requestOf({ uri, method, params }: Wanted): Shape {
  if (method === 'POST') {
    return { uri, method, headers: { 'content-type': 'application/json' }, body: JSON.stringify(params) };
  }
  const url = new URL(uri);
  Object.entries(params).forEach(([name, value]) => url.searchParams.set(name, value));
  return { uri: url.href, method, headers: {}, body: null };
}

/** The same error with its first problem in the message, which is all that a step log has room for. */
function named(error: VoiceError): VoiceError {
  const [problem] = (error.details?.problems ?? []) as Problem[];
  const first = problem ? ` ${problem.pointer}: ${problem.message}` : '';
  return new VoiceError(error.code, `${error.message}${first}`, { kind: 'user' });
}
