import type { EndpointSnapshot } from '@voipbin/contracts';

/** The SIP accounts of all customers. */
export abstract class AccountDirectory {
  /** Rejects with an operational error while the directory does not answer. */
  abstract all(): Promise<EndpointSnapshot[]>;
}
