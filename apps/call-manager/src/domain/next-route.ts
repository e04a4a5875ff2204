import type { Call } from './call.ts';
import { outgoingChannelId, readOutgoingChannel } from './outgoing-channel.ts';

/** What a route that cannot take the call answers with: nothing, a timeout of its own, or an error of its own. */
function isRouteFailure(sipCode: number | undefined): boolean {
  return sipCode === undefined || sipCode === 408 || (sipCode >= 500 && sipCode < 600);
}

/**
 * The channel with which the call is tried again, after a route failed with this SIP status (undefined = it could not even be tried). Nothing when
 * the called one was reached, when we gave up ourselves, or when no route is left.
 */
export function nextRoute(call: Call, sipCode: number | undefined): string | undefined {
  const route = (readOutgoingChannel(call.channelId)?.route ?? 0) + 1;
  const isOpen = call.status === 'dialing' && route < (call.outgoing?.routes.length ?? 0);
  return isOpen && isRouteFailure(sipCode) ? outgoingChannelId(call.id, route) : undefined;
}
