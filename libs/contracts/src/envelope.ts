/** What every message carries around its payload. `seq` is dense per call and set on call events only. */
export interface Envelope<Key extends string = string, Payload = unknown> {
  /** Unique per message; a command's id is `<step run id>.<n>` and is also the id given to Asterisk. */
  id: string;
  /** The message's key, `<owner>.<event|command|request>.<kebab-name>`. */
  type: Key;
  version: 1;
  /** ISO 8601, UTC. */
  occurredAt: string;
  customerId: string;
  callId?: string;
  runId?: string;
  seq?: number;
  /** Groups everything that follows from one call or one API request. */
  correlationId: string;
  /** The id of the command that this event answers, or of the event that this command follows from. */
  causationId: string | null;
  /** Root of the run's tree: messages with the same key are handled one after another. */
  partitionKey: string;
  /** Command queue suffix: the Asterisk whose holder must act. Set on call commands only. */
  asteriskId?: string;
  payload: Payload;
}
