import { Resolver } from 'node:dns/promises';

import { HostNames } from '../ports/host-names.ts';

const TIMEOUT_MS = 1500;
/** What names the servers of a SIP domain that has no address of its own. */
const SERVICES = ['_sip._udp', '_sip._tcp', '_sips._tcp'];

/** Asks the servers of the operating system's settings. */
export class DnsHostNames extends HostNames {
  async exists(host: string): Promise<boolean> {
    const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: 1 });
    const services = SERVICES.map((service) => resolver.resolveSrv(`${service}.${host}`).then(isSome));
    try {
      return await Promise.any([resolver.resolve4(host).then(isSome), ...services]);
    } catch {
      return false;
    } finally {
      resolver.cancel();
    }
  }
}

function isSome(records: readonly unknown[]): boolean {
  return records.length > 0;
}
