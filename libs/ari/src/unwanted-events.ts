import type { AriEvent } from './generated/ari-events.generated.ts';
import type { EventFilter } from './event-filter.ts';

const unwanted: AriEvent['type'][] = [
  'ChannelCallerId',
  'ChannelConnectedLine',
  'ChannelDialplan',
  // ChannelDestroyed is the one end of a channel, with the final cause.
  'StasisEnd',
  'ChannelVarset',
  // Sent as soon as the play request is accepted: says nothing that its answer does not.
  'PlaybackStarted',
];

/** Leaves out more than half of a call's events, those that decide nothing. */
export const EVENT_FILTER: EventFilter = { disallowed: unwanted.map((type) => ({ type })) };
