import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';

import { VoiceError } from '@voipbin/common';

import type { AllowedHosts } from './allowed-hosts.ts';
import { isPublicAddress } from './is-public-address.ts';

/**
 * The addresses of the URL's host that may be connected to. Connect to these and resolve no more: a second look-up may
 * answer differently. Throws `url_refused` where there is none.
 */
export async function publicAddresses(url: URL, allowed: AllowedHosts): Promise<LookupAddress[]> {
  const addresses = await lookup(url.hostname.replace(/^\[|\]$/g, ''), { all: true });
  if (allowed.allowsHost(url)) {
    return addresses;
  }
  const usable = addresses.filter(({ address }) => isPublicAddress(address) || allowed.allowsAddress(address));
  if (usable.length === 0) {
    throw new VoiceError('url_refused', `${url.host} is not on the public internet.`, { kind: 'user' });
  }
  return usable;
}
