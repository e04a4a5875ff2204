import type { EndpointSnapshot, ExtensionSnapshot } from '@voipbin/contracts';

/** The SIP accounts of all customers. */
export abstract class AccountDirectory {
  /** Rejects with an operational error while the directory does not answer. */
  abstract all(): Promise<EndpointSnapshot[]>;

  /** The account of this name, whoever has it; null when nobody does. Rejects likewise. */
  abstract find(username: string): Promise<ExtensionSnapshot | null>;
}
