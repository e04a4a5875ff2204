import type { ConnectOutcome } from '@voipbin/contracts';

import type { Groupcall } from '../domain/group/groupcall.ts';

/** Groups of calls, as the holder of their Asterisk writes them, and in the same transaction what customers are told of it. Every method rejects with `database_unavailable` (operational) when nothing is known. */
export abstract class GroupStore {
  /** False when there is such a group already. */
  abstract add(group: Groupcall): Promise<boolean>;

  abstract find(groupcallId: string): Promise<Groupcall | undefined>;

  /** The groups of an Asterisk that are not over. */
  abstract findLive(asteriskId: string): Promise<Groupcall[]>;

  /** Answers with the call that the group was answered by: this one, unless another was first; null when the group is over. */
  abstract claimAnswer(groupcallId: string, callId: string, epoch: number, at: string): Promise<string | null>;

  abstract end(groupcallId: string, outcome: ConnectOutcome, at: string): Promise<void>;
}
