import { type Envelope, type MessageKey, type MessageMap } from '@voipbin/contracts';

/** The envelope of this message, or of any of these. */
export type MessageEnvelope<K extends MessageKey = MessageKey> = K extends MessageKey
  ? Envelope<K, MessageMap[K]>
  : never;
