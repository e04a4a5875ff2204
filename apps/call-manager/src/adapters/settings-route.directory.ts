import type { Address } from '@voipbin/contracts';

import { carrierRoute, sipRoute } from '../domain/dial-string.ts';
import { isE164 } from '../domain/dialled-address.ts';
import { RouteDirectory } from '../ports/route-directory.ts';

/** Numbers by every carrier in the order of the settings, SIP addresses directly. */
export class SettingsRouteDirectory extends RouteDirectory {
  constructor(private readonly carriers: readonly string[]) {
    super();
  }

  routesTo(destination: Address): Promise<string[]> {
    return Promise.resolve(this.routes(destination));
  }

  private routes(destination: Address): string[] {
    const { type, target } = destination;
    if (type === 'tel') {
      return isE164(target) ? this.carriers.map((carrier) => carrierRoute(target, carrier)) : [];
    }
    const route = type === 'sip' ? sipRoute(destination) : undefined;
    return route === undefined ? [] : [route];
  }
}
