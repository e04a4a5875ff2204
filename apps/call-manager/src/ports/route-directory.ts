import type { Address } from '@voipbin/contracts';

/** How a called one is reached. */
export abstract class RouteDirectory {
  /** Asterisk's dial strings, the best first; none when nothing leads there for this customer. */
  abstract routesTo(customerId: string, destination: Address): Promise<string[]>;
}
