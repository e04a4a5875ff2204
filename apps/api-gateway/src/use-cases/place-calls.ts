import { Inject, Injectable } from '@nestjs/common';
import { derivedId, newId, toVoiceError, VoiceError } from '@voipbin/common';
import type { Address, CallSnapshot, Idempotency, PlaceCall, PlacedCall, Problem } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../domain/once.ts';
import { FindFlow, type WantedFlow } from './find-flow.ts';

/** Looking up a host and asking Asterisk can both take their time. */
const TIMEOUT_MS = 8000;
const KEY_IN_USE = 'idempotency_key_in_use';

/** One order for calls to several people. */
export type CallsOrder = Omit<PlaceCall, 'callId' | 'destination' | 'flowId' | 'fingerprint'> & {
  flow: WantedFlow;
  destinations: Address[];
  /** Told of the calls, besides the customer's webhooks. */
  webhook: { uri: string; secret: string } | null;
};

type Part = PlaceCall;

export interface RefusedDestination {
  destination: Address;
  /** As in an error's `reason`. */
  reason: string;
  message: string;
}

/** What became of each destination. */
export interface PlacedCalls {
  calls: CallSnapshot[];
  refused: RefusedDestination[];
}

type Outcome = { call: PlacedCall } | { error: VoiceError; destination: Address };

/** Has everybody on the list called, all at once. */
@Injectable()
export class PlaceCalls {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly findFlow: FindFlow,
  ) {}

  /** Rejects when nobody at all is called: with `invalid_argument` and a problem for each destination, or with what went wrong on our side. */
  async execute(order: CallsOrder, { idempotency, onReplay }: Once): Promise<PlacedCalls> {
    const flowId = await this.findFlow.execute(order.customerId, order.flow);
    const parts = partsOf(order, flowId, idempotency);
    await this.tell(order, parts);
    const outcomes = await this.placeAll(parts);
    const calls = outcomes.flatMap((outcome) => ('call' in outcome ? [outcome.call] : []));
    const failures = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome] : []));
    if (calls.length === 0) {
      throw refusalOf(failures.map(({ error }) => error));
    }
    if (calls.every(({ isRepetition }) => isRepetition)) onReplay();
    return { calls, refused: failures.map(refusedDestination) };
  }

  /** From before the first call: its webhook is told of all that happens. */
  private async tell({ customerId, webhook }: CallsOrder, parts: Part[]): Promise<void> {
    if (webhook !== null) {
      const callIds = parts.map(({ callId }) => callId);
      await this.bus.request('webhook.request.follow-calls', { customerId, callIds, ...webhook });
    }
  }

  /** The first goes ahead: it tells whether the idempotency key belongs to this order. */
  private async placeAll([first, ...others]: Part[]): Promise<Outcome[]> {
    const outcome = first && (await this.place(first));
    if (outcome === undefined || ('error' in outcome && outcome.error.code === KEY_IN_USE)) {
      throw outcome?.error ?? new VoiceError('invalid_argument', 'There is no destination.', { kind: 'user' });
    }
    return [outcome, ...(await Promise.all(others.map((other) => this.place(other))))];
  }

  private async place(wanted: Part): Promise<Outcome> {
    try {
      return { call: await this.bus.request('call.request.place-call', wanted, { timeoutMs: TIMEOUT_MS }) };
    } catch (thrown) {
      return { error: toVoiceError(thrown), destination: wanted.destination };
    }
  }
}

/** One for each destination. With an idempotency key the ids of the calls follow from it. */
function partsOf(
  { destinations, flow: _, webhook: __, ...order }: CallsOrder,
  flowId: string,
  once?: Idempotency,
): Part[] {
  return destinations.map((destination, index) => ({
    ...order,
    flowId,
    destination,
    callId: once ? derivedId('ordered-call', once.customerId, once.key, String(index)) : newId(),
    ...(once && { fingerprint: once.fingerprint }),
  }));
}

function refusedDestination({ error, destination }: { error: VoiceError; destination: Address }): RefusedDestination {
  const isOurs = error.kind !== 'user';
  const message = isOurs ? 'It is not known whether this call was placed.' : error.message;
  return { destination, reason: isOurs ? 'SERVICE_UNAVAILABLE' : error.code.toUpperCase(), message };
}

function refusalOf(errors: VoiceError[]): VoiceError {
  const ours = errors.find(({ kind }) => kind !== 'user');
  const [first] = errors;
  const isLimited = errors.every(({ code }) => code.endsWith('_limit_exceeded'));
  return ours ?? (first !== undefined && isLimited ? first : invalid(errors.map(problemOf)));
}

function problemOf({ code, message }: VoiceError, index: number): Problem {
  return { pointer: `/destinations/${index}`, code, message, severity: 'error' };
}

function invalid(problems: Problem[]): VoiceError {
  const message = problems.map((problem) => problem.message).join(' ');
  return new VoiceError('invalid_argument', message, { kind: 'user', details: { problems } });
}
