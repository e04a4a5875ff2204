import { VoiceError } from '@voipbin/common';

import type { Call } from '../domain/call.ts';
import type { CallChange } from '../domain/call-change.ts';
import { envelopeOf } from '../domain/call-envelope.ts';
import type { CallEvent } from '../domain/call-event.ts';
import { isOver } from '../domain/call-status.ts';
import { CallStore, type WriteOutcome } from '../ports/call-store.ts';
import type { OutboxReader, PositionedEnvelope } from '../ports/outbox-reader.ts';

/** Calls in memory, by the rules of the port. */
export class MemoryCallStore extends CallStore implements OutboxReader {
  readonly calls = new Map<string, Call>();
  readonly events: (CallEvent & { callId: string })[] = [];
  /** The newest claim. */
  epoch = 1;
  isDown = false;

  write(epoch: number, { call, events }: CallChange): Promise<WriteOutcome> {
    this.mustAnswer();
    if (epoch !== this.epoch) {
      return Promise.resolve({ kind: 'not_holder' });
    }
    const stored = this.calls.get(call.id);
    if ((stored?.lastSeq ?? 0) !== call.lastSeq - events.length || (stored && isOver(stored))) {
      return Promise.resolve({ kind: 'conflict', call: stored });
    }
    this.calls.set(call.id, call);
    const first = this.events.length + 1;
    this.events.push(...events.map((event) => ({ ...event, callId: call.id })));
    return Promise.resolve({ kind: 'stored', positions: events.map((_, index) => first + index) });
  }

  find(callId: string): Promise<Call | undefined> {
    this.mustAnswer();
    return Promise.resolve(this.calls.get(callId));
  }

  findAll(callIds: readonly string[]): Promise<Call[]> {
    this.mustAnswer();
    return Promise.resolve([...this.calls.values()].filter(({ id }) => callIds.includes(id)));
  }

  findLive(asteriskId: string): Promise<Call[]> {
    this.mustAnswer();
    const live = [...this.calls.values()].filter((call) => call.asteriskId === asteriskId && !isOver(call));
    return Promise.resolve(live);
  }

  findOutcome(callId: string, commandId: string): Promise<CallEvent | undefined> {
    const isOutcome = (event: CallEvent) =>
      event.causationId === commandId && event.type !== 'call.event.command-accepted';
    return Promise.resolve(this.of(callId).findLast(isOutcome));
  }

  findEnd(callId: string): Promise<CallEvent | undefined> {
    return Promise.resolve(this.of(callId).find(({ type }) => type === 'call.event.ended'));
  }

  after(_asteriskId: string, position: number, limit: number): Promise<PositionedEnvelope[]> {
    this.mustAnswer();
    const all = this.events.map((event, index) => {
      const call = this.calls.get(event.callId);
      return call && { position: index + 1, envelope: envelopeOf(call, event) };
    });
    return Promise.resolve(all.filter((event) => event !== undefined).slice(position, position + limit));
  }

  of(callId: string): CallEvent[] {
    return this.events.filter((event) => event.callId === callId);
  }

  private mustAnswer(): void {
    if (this.isDown) {
      throw new VoiceError('database_unavailable', 'Down.', { kind: 'operational' });
    }
  }
}
