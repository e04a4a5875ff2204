import { derivedId, newId } from '@voipbin/common';
import type { Envelope, EventKey, MessageMap } from '@voipbin/contracts';
import { type Bus, makeEnvelope } from '@voipbin/messaging';

export const customerId = newId();
export const address = { type: 'tel', target: '+12025550100', targetName: '', name: '', detail: '' } as const;

/** One call as call-manager would tell of it. */
export class Caller {
  readonly callId = newId();
  readonly runId = derivedId('run', this.callId);
  private seq = 0;

  private readonly bus: Bus;
  private readonly events: Envelope[];

  /** @param events where the events are kept for those who ask for missed ones */
  constructor(bus: Bus, events: Envelope[]) {
    this.bus = bus;
    this.events = events;
  }

  make<K extends EventKey>(
    key: K,
    payload: MessageMap[K],
    causationId: string | null = null,
  ): Envelope<K, MessageMap[K]> {
    const { callId, runId } = this;
    this.seq += 1;
    const fields = { customerId, callId, runId, partitionKey: callId, correlationId: callId, causationId };
    const event = makeEnvelope(key, payload, { ...fields, seq: this.seq });
    this.events.push(event);
    return event;
  }

  tell<K extends EventKey>(key: K, payload: MessageMap[K], causationId: string | null = null): Promise<void> {
    return this.bus.publish(this.make(key, payload, causationId));
  }

  arrive(flowId: string): Promise<void> {
    const [source, destination] = [address, { ...address, target: '+12025550199' }];
    const payload = { direction: 'incoming', asteriskId: 'a', source, destination, flowId, runId: this.runId } as const;
    return this.tell('call.event.created', payload);
  }

  async playedTo(play: Envelope): Promise<void> {
    await this.tell('call.event.playback-finished', { playbackId: play.id, outcome: 'completed' }, play.id);
  }

  end(): Promise<void> {
    return this.tell('call.event.ended', { hangupBy: 'remote', hangupReason: 'normal', cause: 16 });
  }
}
