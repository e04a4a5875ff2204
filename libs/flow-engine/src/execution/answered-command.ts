import type { Envelope } from '@voipbin/contracts';

/** The command that an event is the answer to; null for what happened by itself. */
export function answeredCommandId({ payload }: Envelope): string | null {
  if (typeof payload !== 'object' || payload === null) {
    return null;
  }
  const { commandId, playbackId } = payload as { commandId?: unknown; playbackId?: unknown };
  const id = commandId ?? playbackId;
  return typeof id === 'string' ? id : null;
}
