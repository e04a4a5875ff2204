import { VoiceError } from '@voipbin/common';

/** The last row of a page: its creation time as Postgres writes it (no digit lost), and its id, which breaks ties. */
export interface CursorPosition {
  createdAt: string;
  id: string;
}

/** The position as opaque text for a client. */
export function encodeCursor({ createdAt, id }: CursorPosition): string {
  return Buffer.from(JSON.stringify([createdAt, id])).toString('base64url');
}

/** The position in a cursor of ours; `invalid_cursor` (user) for anything else. */
export function decodeCursor(cursor: string): CursorPosition {
  const parts = parse(cursor);
  const [createdAt, id] = Array.isArray(parts) ? (parts as unknown[]) : [];
  if (typeof createdAt !== 'string' || typeof id !== 'string' || !/^\d{4}-\d{2}-\d{2}/.test(createdAt)) {
    throw invalidCursor();
  }
  return { createdAt, id };
}

export function invalidCursor(cause?: unknown): VoiceError {
  return new VoiceError('invalid_cursor', 'The page token is not one of ours.', { kind: 'user', cause });
}

function parse(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'));
  } catch (error) {
    throw invalidCursor(error);
  }
}
