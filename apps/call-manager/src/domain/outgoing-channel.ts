const OUTGOING = /^call-([0-9a-f-]{36})-(\d+)$/;

/** The id of the channel with which an outgoing call tries its n-th route, from 0. Asterisk's own ids begin otherwise. */
export function outgoingChannelId(callId: string, route: number): string {
  return `call-${callId}-${route}`;
}

/** The call and the route that such a channel belongs to; undefined for a channel that came in. */
export function readOutgoingChannel(channelId: string): { callId: string; route: number } | undefined {
  const [, callId, route] = OUTGOING.exec(channelId) ?? [];
  return callId === undefined ? undefined : { callId, route: Number(route) };
}
