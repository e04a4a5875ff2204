/** The domain name system. */
export abstract class HostNames {
  /** Whether SIP could find such a host (RFC 3263). False as well when that cannot be found out in a moment. */
  abstract exists(host: string): Promise<boolean>;
}
