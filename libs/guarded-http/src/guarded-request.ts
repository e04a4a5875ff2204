import type { LookupAddress } from 'node:dns';
import { once } from 'node:events';
import { type IncomingMessage, request as requestHttp, type RequestOptions } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';

import type { AllowedHosts } from './allowed-hosts.ts';
import { publicAddresses } from './public-addresses.ts';

export interface GuardedOptions {
  method?: string;
  headers?: RequestOptions['headers'];
  body?: string;
  signal: AbortSignal;
}

/**
 * One HTTP request to the public internet or an allowed host, whatever names and name servers say. Follows no redirect. Resolves when the response's
 * headers are there; whoever asks reads or destroys it. Rejects with `url_refused` (user), or with what the socket says.
 */
export async function guardedRequest(
  url: URL,
  allowed: AllowedHosts,
  { body, ...options }: GuardedOptions,
): Promise<IncomingMessage> {
  const lookup = answering(await publicAddresses(url, allowed));
  const send = url.protocol === 'https:' ? requestHttps : requestHttp;
  const request = send(url, { ...options, lookup, agent: false });
  // Errors after the response reach whoever reads it; without a listener they would end the process as well.
  request.on('error', () => undefined);
  const responded = once(request, 'response') as Promise<[IncomingMessage]>;
  request.end(body);
  const [response] = await responded;
  return response;
}

/** Stands for the name server when the socket connects, so that what was checked is what is connected to. */
function answering(addresses: LookupAddress[]): LookupFunction {
  return (_hostname, options, callback) => {
    const [first] = addresses;
    if (options.all) {
      callback(null, addresses);
    } else {
      callback(null, first?.address ?? '', first?.family);
    }
  };
}
