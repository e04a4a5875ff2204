import { unescape } from 'node:querystring';

import { plainText } from './plain-text.ts';

const MAX_TEXT_LENGTH = 80;
/** How a quotation mark or a backslash stands in a quoted name (RFC 3261, section 25.1); Asterisk hands it on as it came. */
const QUOTED_PAIR = /\\(.)/gu;

/** What the dialplan tells of an INVITE. Everything here but `via` and `endpoint` was chosen by a stranger. */
export interface IncomingInvite {
  via: 'carrier' | 'phone';
  /** The PJSIP endpoint: the carrier's name, or the SIP account's username. */
  endpoint: string;
  dialled: string;
  callerNumber: string;
  callerName: string;
  /** host:port */
  remoteAddress: string;
}

/**
 * Reads the arguments that the dialplan gives to Stasis: `incoming`, then our own values, then the network's, each percent-encoded.
 * `undefined` when they are not an incoming call's.
 */
export function readInvite(args: readonly string[]): IncomingInvite | undefined {
  const [kind, via, endpoint = '', ...told] = args;
  if (kind !== 'incoming' || (via !== 'carrier' && via !== 'phone')) {
    return undefined;
  }
  const text = (index: number) => plainText(unescape(told[index] ?? ''), MAX_TEXT_LENGTH);
  return {
    via,
    endpoint,
    dialled: text(0),
    callerNumber: text(1),
    callerName: text(2).replace(QUOTED_PAIR, '$1'),
    remoteAddress: text(3),
  };
}
