import { VoiceError } from '@voipbin/common';

/**
 * What a store answered, if it has it.
 * @throws VoiceError `<resource>_not_found` (user).
 */
export function found<T>(resource: 'flow' | 'activeflow', id: string, value: T | null): T {
  if (value === null) {
    throw new VoiceError(`${resource}_not_found`, `There is no ${resource} ${id}.`, { kind: 'user' });
  }
  return value;
}
