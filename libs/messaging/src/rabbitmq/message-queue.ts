import { BROADCAST_EXCHANGE } from '@voipbin/contracts';
import { type Channel } from 'amqplib';

import { singleActiveConsumer } from './topology.ts';

/** A queue to consume: declares what is not part of the topology and says its name. */
export type MessageQueue = (channel: Channel) => Promise<string>;

/** A queue of the topology. */
export function topologyQueue(name: string): MessageQueue {
  return () => Promise.resolve(name);
}

/** A queue that its consumer declares, with its order kept when the consumer changes. */
export function ownedQueue(name: string): MessageQueue {
  return async (channel) => {
    const { queue } = await channel.assertQueue(name, singleActiveConsumer);
    return queue;
  };
}

/** This process's own copy of what is broadcast, while it is connected. */
export const broadcastQueue: MessageQueue = async (channel) => {
  const { queue } = await channel.assertQueue('', { exclusive: true, autoDelete: true });
  await channel.bindQueue(queue, BROADCAST_EXCHANGE, '');
  return queue;
};
