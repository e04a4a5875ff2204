import { VoiceError } from '@voipbin/common';

/** Opaque to customers: a position of the feed. */
export function encodeFeedCursor(position: string): string {
  return Buffer.from(`feed:${position}`).toString('base64url');
}

/** Throws `invalid_cursor` (user). */
export function decodeFeedCursor(cursor: string): string {
  const [, position] = /^feed:(\d{1,18})$/.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  if (position === undefined) {
    throw new VoiceError('invalid_cursor', 'This is no cursor of events.', { kind: 'user' });
  }
  return position;
}
