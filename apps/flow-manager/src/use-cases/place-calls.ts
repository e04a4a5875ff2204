import { Inject, Injectable } from '@nestjs/common';
import { derivedId, toVoiceError, VoiceError } from '@voipbin/common';
import type { CallsPlaced, PlaceCall } from '@voipbin/contracts';
import { BUS, type Bus, type Delivery, failureOf, makeAnswer, type MessageEnvelope } from '@voipbin/messaging';

import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';
import { found } from './found.ts';
import { KeepActions } from './keep-actions.ts';

type Wanted = MessageEnvelope<'flow.command.place-calls'>;
type Answer = MessageEnvelope<'flow.event.calls-placed' | 'flow.event.command-failed'>;
type Outcome = { callId: string } | { error: VoiceError; target: string };

/** Looking up a host and asking Asterisk can both take their time. */
const TIMEOUT_MS = 8000;
const MAX_DURATION_MS = 86_400_000;
/** The action waits no longer than some seconds more: whoever is called later is called for nobody. */
const FRESH_MS = 12_000;

/** A run wants others called, each with a flow of its own. */
@Injectable()
export class PlaceCalls {
  constructor(
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    private readonly keepActions: KeepActions,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  /** Answers the command: placed, or failed. What comes again finds its calls, whose ids follow from the command. */
  async execute(command: Wanted, delivery: Delivery): Promise<void> {
    // Nobody else of the partition waits for the far ends.
    delivery.holdAckUntil(this.answer(command));
    return Promise.resolve();
  }

  private async answer(command: Wanted): Promise<void> {
    await this.bus.publish(await this.answerTo(command));
  }

  private async answerTo(command: Wanted): Promise<Answer> {
    try {
      return makeAnswer(command, 'flow.event.calls-placed', await this.place(command));
    } catch (thrown) {
      const error = toVoiceError(thrown);
      if (error.retryable && isFresh(command)) {
        throw error;
      }
      return makeAnswer(command, 'flow.event.command-failed', failureOf(command, error));
    }
  }

  private async place(command: Wanted): Promise<CallsPlaced> {
    const { id: commandId, customerId, callId: masterCallId, payload } = command;
    const { source, destinations, isEarly, isAnonymous, isChained, ringTimeoutMs } = payload;
    const flowId = await this.flowIdOf(command);
    const order = {
      customerId,
      source,
      isEarly,
      isAnonymous,
      ringTimeoutMs,
      maxDurationMs: MAX_DURATION_MS,
      flowId,
      variables: {},
      headers: {},
      ...(isChained && masterCallId !== undefined && { masterCallId }),
    };
    const outcomes = await Promise.all(
      destinations.map((destination, n) =>
        this.call({ ...order, destination, callId: derivedId('flow-call', commandId, String(n)) }),
      ),
    );
    const failed = outcomes.flatMap((outcome) => ('error' in outcome ? [outcome] : []));
    const unknown = failed.find(({ error }) => error.retryable);
    const first = unknown ?? (failed.length === outcomes.length ? failed[0] : undefined);
    if (first !== undefined) {
      // Of what is not known to have failed nobody is told that it has: it is asked again, and finds its calls.
      throw first.error;
    }
    const callIds = outcomes.flatMap((outcome) => ('callId' in outcome ? [outcome.callId] : []));
    return { commandId, callIds, refused: failed.map(({ target }) => target) };
  }

  private async flowIdOf({ customerId, payload }: Wanted): Promise<string> {
    const { flowId, actions = [] } = payload;
    if (flowId === undefined) {
      return (await this.keepActions.execute({ customerId, actions })).id;
    }
    return found('flow', flowId, await this.flows.find(customerId, flowId)).id;
  }

  private async call(wanted: PlaceCall): Promise<Outcome> {
    try {
      await this.bus.request('call.request.place-call', wanted, { timeoutMs: TIMEOUT_MS });
      return { callId: wanted.callId };
    } catch (thrown) {
      return { error: toVoiceError(thrown), target: wanted.destination.target };
    }
  }
}

function isFresh({ occurredAt }: Wanted): boolean {
  return Date.now() < Date.parse(occurredAt) + FRESH_MS;
}
