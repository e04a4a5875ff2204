import { UseFilters } from '@nestjs/common';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import { type MessageKey } from '@voipbin/contracts';

import { type Delivery } from './delivery.ts';
import { KeepError } from './keep-error.filter.ts';
import { type MessageEnvelope } from './message-envelope.ts';

/** Transport id of events and commands: Nest's own transports do not take their handlers. */
export const MESSAGE_TRANSPORT = Symbol('MESSAGE_TRANSPORT');

type MessageMethod<K extends MessageKey> = (envelope: MessageEnvelope<K>, delivery: Delivery) => Promise<void>;

/**
 * Marks a controller's method as the handler of these events or commands. Messages with the same partition key are handled
 * one after another, in order; others concurrently. A method that throws is called again, five times within 20 s (as often as
 * every second where the error is operational), unless the error says `retryable: false`; then the message is dead. So a method may see a message twice, and must bear it.
 */
export function HandleMessage<K extends MessageKey>(...keys: K[]) {
  return <M extends MessageMethod<K>>(target: object, name: string, descriptor: TypedPropertyDescriptor<M>): void => {
    EventPattern(keys, MESSAGE_TRANSPORT)(target, name, descriptor);
    UseFilters(KeepError)(target, name, descriptor);
    Payload()(target, name, 0);
    Ctx()(target, name, 1);
  };
}
