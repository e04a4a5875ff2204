import { AriError } from './ari-error.ts';

/** Whether this was thrown because Asterisk answered with that HTTP status. */
export function hasAriStatus(thrown: unknown, status: number): thrown is AriError {
  return thrown instanceof AriError && thrown.status === status;
}
