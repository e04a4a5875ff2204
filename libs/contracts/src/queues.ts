import type { AppName } from './app-name.ts';
import type { Envelope } from './envelope.ts';
import { PARTITION_COUNT, partitionOf } from './partition.ts';

/** What could not be handled, with the reason in its headers. */
export const DEAD_QUEUE = 'voipbin.dead';

/** Fanout exchange for what every process of every app may want to know at once; nothing there must not be lost. */
export const BROADCAST_EXCHANGE = 'voipbin.broadcast';

/** One queue per partition; each has a single active consumer. */
export const enginePartitionQueues = Array.from({ length: PARTITION_COUNT }, (_, n) => `flow-manager.engine.${n}`);

/** Commands for the calls of one Asterisk: consumed by the call-manager process that holds it. */
export function asteriskQueue(asteriskId: string): string {
  return `call-manager.asterisk.${asteriskId}`;
}

export const TTS_QUEUE = 'tts-manager.commands';
export const MEDIA_QUEUE = 'media-manager.commands';
export const WEBHOOK_QUEUE = 'webhook-manager.commands';

/** Durable queues that exist whatever happens; those of the Asterisks are declared by their holders. */
export const durableQueues = [...enginePartitionQueues, TTS_QUEUE, MEDIA_QUEUE, WEBHOOK_QUEUE, DEAD_QUEUE];

/** The durable queues that an app consumes; call-manager's are those of the Asterisks that it holds. */
export function queuesOf(app: AppName): readonly string[] {
  const queues: Partial<Record<AppName, readonly string[]>> = {
    'flow-manager': enginePartitionQueues,
    'tts-manager': [TTS_QUEUE],
    'media-manager': [MEDIA_QUEUE],
    'webhook-manager': [WEBHOOK_QUEUE],
  };
  return queues[app] ?? [];
}

/** Whether every process that handles this key gets a copy of its own. */
export function isBroadcast(key: string): boolean {
  return key.startsWith('directory.') || key === 'webhook.event.events-stored';
}

/** Where a message goes: a durable queue, or everywhere. */
export type Route = { kind: 'queue'; queue: string } | { kind: 'broadcast' };

/**
 * The one place that says who consumes what. Events and flow commands go to the engine partition of their key,
 * commands to the queue of their owner, directory events and hints to everybody.
 */
export function routeOf(envelope: Envelope): Route {
  const [owner, nature] = envelope.type.split('.');
  if (isBroadcast(envelope.type)) {
    return { kind: 'broadcast' };
  }
  if (nature === 'event' || owner === 'flow') {
    return { kind: 'queue', queue: `flow-manager.engine.${partitionOf(envelope.partitionKey)}` };
  }
  if (owner === 'call') {
    return { kind: 'queue', queue: asteriskQueue(envelope.asteriskId ?? 'unknown') };
  }
  return { kind: 'queue', queue: `${String(owner)}-manager.commands` };
}
