import type { GroupcallSnapshot, Page, PageQuery } from '@voipbin/contracts';

/** Groups of calls, as others ask for them. */
export abstract class GroupReader {
  /** Another customer's group does not exist. */
  abstract find(customerId: string, groupcallId: string): Promise<GroupcallSnapshot | undefined>;

  abstract list(query: PageQuery): Promise<Page<GroupcallSnapshot>>;
}
