import type { EndpointSnapshot, ListEndpoints, Page } from '@voipbin/contracts';

export abstract class ExtensionRepository {
  /** A page of all live SIP accounts of all customers. */
  abstract listEndpoints(query: ListEndpoints): Promise<Page<EndpointSnapshot>>;
}
