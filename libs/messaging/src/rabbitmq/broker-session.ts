import { type EventEmitter } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { type Channel, type ChannelModel, type ConfirmChannel, connect } from 'amqplib';

import { declareTopology } from './topology.ts';

const HEARTBEAT_SEC = 10;
const CONNECT_TIMEOUT_MS = 5_000;
const CLOSE_WITHIN_MS = 2_000;

/** What lives as long as one connection to the broker: the topology is declared, both channels are open. */
export interface BrokerSession {
  connection: ChannelModel;
  publishing: ConfirmChannel;
  consuming: Channel;
  /** Aborted when the connection or one of its channels is gone; its reason is the error. */
  lost: AbortSignal;
  /** Ends the session as if it were lost, but says what was said before. */
  close(): Promise<void>;
}

export async function openBrokerSession(url: string, name: string): Promise<BrokerSession> {
  const connection = await connect(withHeartbeat(url), {
    noDelay: true,
    timeout: CONNECT_TIMEOUT_MS,
    clientProperties: { connection_name: name },
  });
  const lost = lossOf(connection);
  const close = closeOnce(connection);
  // Nothing may be sent while it closes: amqplib throws then.
  lost.signal.addEventListener('abort', () => void close());
  try {
    const publishing = await connection.createConfirmChannel();
    const consuming = await connection.createChannel();
    // A session with one channel is none: the other goes with it, and both come back together.
    [publishing, consuming].forEach((channel) => {
      abortOnEnd(channel, lost);
    });
    await declareTopology(consuming);
    return { connection, publishing, consuming, lost: lost.signal, close: () => abortAndClose(lost, close) };
  } catch (error) {
    lost.abort(error);
    throw error;
  }
}

function closeOnce(connection: ChannelModel): () => Promise<void> {
  const closed = new Promise<void>((resolve) => connection.once('close', resolve));
  let closing: Promise<void> | undefined;
  return () => {
    // It may be closed already, which is what was wanted; a broker that died in the middle never answers.
    closing ??= Promise.race([connection.close().catch(() => undefined), closed, sleep(CLOSE_WITHIN_MS)]);
    return closing;
  };
}

async function abortAndClose(lost: AbortController, close: () => Promise<void>): Promise<void> {
  lost.abort(new Error('The session was closed'));
  await close();
}

function lossOf(connection: ChannelModel): AbortController {
  const lost = new AbortController();
  abortOnEnd(connection, lost);
  return lost;
}

function abortOnEnd(end: EventEmitter, lost: AbortController): void {
  end.on('error', (error: Error) => {
    lost.abort(error);
  });
  end.once('close', () => {
    lost.abort(new Error('The connection or a channel of it was closed'));
  });
}

function withHeartbeat(url: string): string {
  const parsed = new URL(url);
  if (!parsed.searchParams.has('heartbeat')) {
    parsed.searchParams.set('heartbeat', String(HEARTBEAT_SEC));
  }
  return parsed.href;
}
