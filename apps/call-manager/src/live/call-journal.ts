import { setTimeout as sleep } from 'node:timers/promises';

import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError, VoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import type { Call } from '../domain/call.ts';
import type { CallChange } from '../domain/call-change.ts';
import type { CallEvent } from '../domain/call-event.ts';
import { isOver } from '../domain/call-status.ts';
import { envelopeOf } from '../domain/call-envelope.ts';
import { CallStore, type WriteOutcome } from '../ports/call-store.ts';
import type { AsteriskHold } from './asterisk-hold.ts';
import { GroupSignal } from './group-signal.ts';
import type { LiveCall } from './live-call.ts';
import { LogSignal } from './log-signal.ts';
import { commitSeconds } from './metrics.ts';
import { pausesMs } from './pauses.ts';

const HOLD_TIMEOUT_MS = 20_000;

/** What was stored, and when the other apps are sure to know of it. */
export interface Recorded {
  change: CallChange;
  /** Rejects when the bus refuses its events now; they are published later all the same. */
  published: Promise<unknown>;
}

/** Writes down what happens to calls, then tells the other apps: a change is told only when it is safe. */
@Injectable()
export class CallJournal {
  constructor(
    private readonly store: CallStore,
    private readonly signal: LogSignal,
    private readonly groups: GroupSignal,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /**
   * Stores what `decide` makes of the call, however long the database is away; `decide` is asked again when the call turns out to be another
   * than we knew. Nothing when it decides so. Rejects when somebody else holds the Asterisk for good.
   */
  async record(live: LiveCall, decide: (call: Call) => CallChange | undefined): Promise<Recorded | undefined> {
    for (;;) {
      const change = decide(live.call);
      if (change === undefined) {
        return undefined;
      }
      const outcome = await this.writeUntilKnown(live, change);
      if (outcome.kind === 'stored') {
        this.become(live, change.call);
        return { change, published: this.publish(live.asterisk, change, outcome.positions) };
      }
      if (outcome.call === undefined) {
        throw new VoiceError('call_lost', `Call ${live.call.id} is not stored any more.`, { retryable: false });
      }
      this.become(live, outcome.call);
    }
  }

  /** Stores the first change of a call, once: rejects when it is not known to be safe. Undefined when there is such a call already. */
  async open(asterisk: AsteriskHold, change: CallChange): Promise<Recorded | undefined> {
    const outcome = await this.write(asterisk, change);
    if (outcome.kind === 'not_holder') {
      throw notHolder(asterisk);
    }
    const isOpen = outcome.kind === 'stored';
    return isOpen ? { change, published: this.publish(asterisk, change, outcome.positions) } : undefined;
  }

  private become(live: LiveCall, call: Call): void {
    live.call = call;
    if (isOver(call)) {
      live.asterisk.forget(call.id);
    }
    this.groups.changed(live);
  }

  private async writeUntilKnown(
    { asterisk }: LiveCall,
    change: CallChange,
  ): Promise<Exclude<WriteOutcome, { kind: 'not_holder' }>> {
    const pauses = pausesMs();
    for (;;) {
      if (!(await asterisk.held.passed(HOLD_TIMEOUT_MS))) {
        throw notHolder(asterisk);
      }
      const outcome = await this.write(asterisk, change).catch((thrown: unknown) => this.retryable(thrown));
      if (outcome !== undefined && outcome.kind !== 'not_holder') {
        return outcome;
      }
      await sleep(pauses.next().value);
    }
  }

  private retryable(thrown: unknown): undefined {
    const error = toVoiceError(thrown);
    if (!error.retryable) {
      throw error;
    }
    this.log.warn({ err: error }, 'a change of a call waits for the database');
  }

  private async write(asterisk: AsteriskHold, change: CallChange): Promise<WriteOutcome> {
    const { epoch } = asterisk;
    const stop = commitSeconds.startTimer();
    const outcome = await this.store.write(epoch, change);
    stop();
    if (outcome.kind === 'not_holder' && epoch === asterisk.epoch) {
      asterisk.held.close();
    }
    return outcome;
  }

  private publish(
    { outbox }: AsteriskHold,
    { call, events }: CallChange,
    positions: readonly number[],
  ): Promise<unknown> {
    events.forEach((event) => {
      this.note(call, event);
    });
    if (events.length > 0) {
      this.signal.grown();
    }
    const published = Promise.all(
      events.map((event, index) => outbox.add({ position: positions[index] ?? 0, envelope: envelopeOf(call, event) })),
    );
    // The outbox deals with a refusal; only who wants to know of it listens.
    published.catch(() => undefined);
    return published;
  }

  /** The lines by which an operator follows a call: where it begins and how it ends. */
  private note({ id: callId, source, destination, refusal }: Call, { type, payload }: CallEvent): void {
    if (type === 'call.event.created' && refusal === null) {
      this.log.info({ callId, from: source.target, to: destination.target }, 'a call has begun');
    } else if (type === 'call.event.ended') {
      this.log.info({ callId, from: source.target, to: destination.target, ...payload }, 'a call has ended');
    }
  }
}

function notHolder(asterisk: AsteriskHold): VoiceError {
  return new VoiceError('asterisk_not_held', `Asterisk ${asterisk.id} is not held by this process.`, {
    kind: 'operational',
  });
}
