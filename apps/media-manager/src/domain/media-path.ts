import { MEDIA_REF } from '@voipbin/contracts';

/** The reference that a request path names (`/speech/<hash>.wav`), or null where it names none. */
export function refOfPath(path: string): string | null {
  const [, ref] = /^\/(.+)\.wav(?:\?|$)/.exec(path) ?? [];
  return ref !== undefined && MEDIA_REF.test(ref) ? ref : null;
}
