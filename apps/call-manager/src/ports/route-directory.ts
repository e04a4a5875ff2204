import type { Address } from '@voipbin/contracts';

/** How a called one is reached. */
export abstract class RouteDirectory {
  /** Asterisk's dial strings, the best first; none when nothing leads there. */
  abstract routesTo(destination: Address): Promise<string[]>;
}
