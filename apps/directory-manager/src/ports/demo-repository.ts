import type { AccessScope } from '@voipbin/contracts';

/** A customer with one access key and one SIP account, each with an id that never changes. */
export interface DemoRecords {
  customer: { id: string; name: string };
  accessKey: { id: string; name: string; tokenHash: string; tokenPrefix: string; scopes: AccessScope[] };
  extension: { id: string; name: string; username: string; realm: string; digest: string };
}

export abstract class DemoRepository {
  /** Makes what is missing and brings the rest to these values, all of it or nothing. */
  abstract ensure(records: DemoRecords): Promise<void>;
}
