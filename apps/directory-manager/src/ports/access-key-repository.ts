import type {
  AccessKeySnapshot,
  Authenticated,
  CreateAccessKey,
  ListAccessKeys,
  Page,
  ResourceQuery,
  UpdateAccessKey,
} from '@voipbin/contracts';

/** The access keys. What a customer does not have is refused with `access_key_not_found`. */
export abstract class AccessKeyRepository {
  /** Whose live, unexpired key or session has this SHA-256 (lower-case hex); null when there is none, or its customer is gone. */
  abstract identify(accessKeyHash: string): Promise<Authenticated | null>;

  abstract insert(key: CreateAccessKey): Promise<AccessKeySnapshot>;

  abstract get(query: ResourceQuery): Promise<AccessKeySnapshot>;

  abstract list(query: ListAccessKeys): Promise<Page<AccessKeySnapshot>>;

  abstract update(change: UpdateAccessKey): Promise<AccessKeySnapshot>;

  /** Answers with the key as it last was, and its hash. */
  abstract remove(query: ResourceQuery): Promise<{ key: AccessKeySnapshot; tokenHash: string }>;
}
