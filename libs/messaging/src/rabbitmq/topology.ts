import { BROADCAST_EXCHANGE, durableQueues, enginePartitionQueues } from '@voipbin/contracts';
import { type Channel, type Options } from 'amqplib';

/** One process at a time gets a queue's messages, so that their order is kept; another takes over when it dies. */
export const singleActiveConsumer: Options.AssertQueue = {
  durable: true,
  arguments: { 'x-single-active-consumer': true },
};

/** Declares all that contracts names. Idempotent, and the same in every process. */
export async function declareTopology(channel: Channel): Promise<void> {
  await Promise.all([
    channel.assertExchange(BROADCAST_EXCHANGE, 'fanout', { durable: true }),
    ...durableQueues.map((queue) =>
      channel.assertQueue(queue, enginePartitionQueues.includes(queue) ? singleActiveConsumer : { durable: true }),
    ),
  ]);
}
