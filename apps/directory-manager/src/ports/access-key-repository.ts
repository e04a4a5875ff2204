export abstract class AccessKeyRepository {
  /** The customer of the live, unexpired key with this SHA-256 (lower-case hex); null when there is none. */
  abstract findCustomer(accessKeyHash: string): Promise<{ customerId: string } | null>;
}
