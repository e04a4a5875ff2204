import { type Envelope } from '@voipbin/contracts';

export interface AsteriskQueue {
  /** Stops taking commands; those not begun stay in the queue for the next holder. */
  close(): Promise<void>;
}

/** Told of a message before it is put away as dead; what it does is awaited, what it throws is logged. */
export type DeadListener = (envelope: Envelope, error: unknown) => Promise<void>;

/** What an app may say and hear about the transport itself. Abstract, so that it can be injected by its name. */
export abstract class BusControl {
  /** Takes the commands for the calls of this Asterisk: only its holder does. Survives reconnects. */
  abstract consumeAsteriskQueue(asteriskId: string): Promise<AsteriskQueue>;

  /** Calls `listener` after each connection to the broker from now on, when all queues exist; never in one process. */
  abstract onReconnect(listener: () => void | Promise<void>): void;

  /** Calls `listener` for each message of this process that all attempts failed. */
  abstract onDead(listener: DeadListener): void;
}
