import { type Channel, type ChannelModel, type ConfirmChannel, connect } from 'amqplib';

import { declareTopology } from './topology.ts';

const HEARTBEAT_SEC = 10;
const CONNECT_TIMEOUT_MS = 5_000;

/** What lives as long as one connection to the broker: the topology is declared, both channels are open. */
export interface BrokerSession {
  connection: ChannelModel;
  publishing: ConfirmChannel;
  consuming: Channel;
  /** Aborted when the connection or one of its channels is gone; its reason is the error. */
  lost: AbortSignal;
}

export async function openBrokerSession(url: string, name: string): Promise<BrokerSession> {
  const connection = await connect(withHeartbeat(url), {
    noDelay: true,
    timeout: CONNECT_TIMEOUT_MS,
    clientProperties: { connection_name: name },
  });
  const lost = lossOf(connection);
  try {
    const publishing = await connection.createConfirmChannel();
    const consuming = await connection.createChannel();
    // A session with one channel is none: the other goes with it, and both come back together.
    for (const channel of [publishing, consuming]) {
      channel.on('error', (error: Error) => {
        lost.abort(error);
      });
      channel.once('close', () => {
        lost.abort(new Error('A channel was closed'));
      });
    }
    lost.signal.addEventListener('abort', () => {
      closeQuietly(connection);
    });
    await declareTopology(consuming);
    return { connection, publishing, consuming, lost: lost.signal };
  } catch (error) {
    closeQuietly(connection);
    throw error;
  }
}

function lossOf(connection: ChannelModel): AbortController {
  const lost = new AbortController();
  connection.on('error', (error: Error) => {
    lost.abort(error);
  });
  connection.once('close', () => {
    lost.abort(new Error('The connection was closed'));
  });
  return lost;
}

function closeQuietly(connection: ChannelModel): void {
  // It may be closed already, which is what was wanted.
  connection.close().catch(() => undefined);
}

function withHeartbeat(url: string): string {
  const parsed = new URL(url);
  if (!parsed.searchParams.has('heartbeat')) {
    parsed.searchParams.set('heartbeat', String(HEARTBEAT_SEC));
  }
  return parsed.href;
}
