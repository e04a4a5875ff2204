import type {
  CreateExtension,
  EndpointSnapshot,
  ExtensionSnapshot,
  FindExtension,
  ListEndpoints,
  ListExtensions,
  Page,
  ResourceQuery,
} from '@voipbin/contracts';

/** A SIP account to be made. `digest` is HA1 of RFC 2617. */
export type NewExtension = Omit<CreateExtension, 'password' | 'outgoingNumber'> &
  Pick<ExtensionSnapshot, 'outgoingNumber'> &
  Pick<EndpointSnapshot, 'realm' | 'digest'>;

/** What is absent stays as it is. */
export type ExtensionChange = Partial<Omit<NewExtension, 'customerId' | 'extension'>>;

/** The SIP accounts. What a customer does not have is refused with `extension_not_found`. */
export abstract class ExtensionRepository {
  /**
   * Refused with `extension_taken` when a live account of anybody's is the same, or another customer's was until lately: their telephones
   * may still be registered by that name.
   */
  abstract insert(extension: NewExtension): Promise<ExtensionSnapshot>;

  abstract get(query: ResourceQuery): Promise<ExtensionSnapshot>;

  /** Null when the customer has none of this name. */
  abstract find(query: FindExtension): Promise<ExtensionSnapshot | null>;

  /** Whoever has it; null when nobody does. */
  abstract findAccount(username: string): Promise<ExtensionSnapshot | null>;

  abstract list(query: ListExtensions): Promise<Page<ExtensionSnapshot>>;

  abstract update(query: ResourceQuery, change: ExtensionChange): Promise<ExtensionSnapshot>;

  /** Answers with the account as it last was; from now on its name is free. */
  abstract remove(query: ResourceQuery): Promise<ExtensionSnapshot>;

  /** A page of all live SIP accounts of all customers. */
  abstract listEndpoints(query: ListEndpoints): Promise<Page<EndpointSnapshot>>;
}
