import type { Address } from '@voipbin/contracts';
import type { Bus } from '@voipbin/messaging';

import { accountRoute, carrierRoute, sipRoute } from '../domain/dial-string.ts';
import { isE164 } from '../domain/dialled-address.ts';
import { RouteDirectory } from '../ports/route-directory.ts';

/** Numbers by every carrier in the order of the settings, SIP addresses directly, and the customer's own telephones. */
export class OwnRouteDirectory extends RouteDirectory {
  constructor(
    private readonly carriers: readonly string[],
    private readonly bus: Bus,
  ) {
    super();
  }

  async routesTo(customerId: string, destination: Address): Promise<string[]> {
    const { type, target } = destination;
    switch (type) {
      case 'tel':
        return isE164(target) ? this.carriers.map((carrier) => carrierRoute(target, carrier)) : [];
      case 'sip':
        return [sipRoute(destination)].filter((route) => route !== undefined);
      case 'extension': {
        const account = await this.bus.request('directory.request.find-extension', { customerId, extension: target });
        return account === null ? [] : [accountRoute(account.extension)];
      }
    }
  }
}
