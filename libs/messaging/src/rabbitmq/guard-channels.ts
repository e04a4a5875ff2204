import { type AmqpConnectionManager } from 'amqp-connection-manager';

type OnError = (error: unknown) => void;

/**
 * Nest neither listens to the errors of its channels nor waits for its replies: without this a connection that is lost at
 * the wrong moment ends the process. What was lost is set up again with the next connection.
 */
export function guardChannels(manager: AmqpConnectionManager, onError: OnError): AmqpConnectionManager {
  const createChannel = manager.createChannel.bind(manager);
  manager.createChannel = (options) => {
    const channel = createChannel(options).on('error', onError);
    const sendToQueue = channel.sendToQueue.bind(channel);
    channel.sendToQueue = (...parameters) => observed(sendToQueue(...parameters), onError);
    return channel;
  };
  return manager;
}

/** The same promise, whose rejection is told to `onError` where nobody else looks at it. */
export function observed<T>(promise: Promise<T>, onError: OnError): Promise<T> {
  promise.catch(onError);
  return promise;
}
