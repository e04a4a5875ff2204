import { MEDIA_REF } from '@voipbin/contracts';

/** The URI under which Asterisk plays a media reference; `undefined` when it is none, so that nothing else is ever fetched. */
export function mediaUri(baseUrl: string, reference: string): string | undefined {
  return MEDIA_REF.test(reference) ? `sound:${baseUrl}/${reference}.wav` : undefined;
}
