import { VoiceError } from '@voipbin/common';

/** Null where there is no such thing: its owner refuses the change by itself, or answers again if it was made before. */
export async function unlessGone<T>(asked: Promise<T>): Promise<T | null> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof VoiceError && error.code.endsWith('_not_found')) return null;
    throw error;
  }
}
