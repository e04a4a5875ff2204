import { BROADCAST_EXCHANGE, durableQueues, enginePartitionQueues, WEBHOOK_QUEUE } from '@voipbin/contracts';
import { type Channel, type Options } from 'amqplib';

/** One process at a time gets a queue's messages, so that their order is kept; another takes over when it dies. */
export const singleActiveConsumer: Options.AssertQueue = {
  durable: true,
  arguments: { 'x-single-active-consumer': true },
};

/** Whose messages must not be handled by two at once: a repeated request is known to the process alone that is at it. */
const singleQueues: readonly string[] = [...enginePartitionQueues, WEBHOOK_QUEUE];

/** Declares all that contracts names. Idempotent, and the same in every process. */
export async function declareTopology(channel: Channel): Promise<void> {
  await Promise.all([
    channel.assertExchange(BROADCAST_EXCHANGE, 'fanout', { durable: true }),
    ...durableQueues.map((queue) =>
      channel.assertQueue(queue, singleQueues.includes(queue) ? singleActiveConsumer : { durable: true }),
    ),
  ]);
}
