import { customerEvents, customerEventSubjects, type FeedEvent } from '@voipbin/contracts';

/** `call:*`, `activeflow:<id>`: what a client may listen to. */
export const TOPIC_PATTERN = new RegExp(
  `^(${customerEventSubjects.join('|')}):(\\*|[\\da-f]{8}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{4}-[\\da-f]{12})$`,
);

/** The topics that an event belongs to. */
export function topicsOf({ type, referenceId }: Pick<FeedEvent, 'type' | 'referenceId'>): string[] {
  const subject = customerEvents[type];
  return [`${subject}:*`, `${subject}:${referenceId}`];
}
