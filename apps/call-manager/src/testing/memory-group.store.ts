import type { ConnectOutcome } from '@voipbin/contracts';

import type { Groupcall } from '../domain/group/groupcall.ts';
import { GroupStore } from '../ports/group-store.ts';

/** Groups in memory, by the rules of the port. */
export class MemoryGroupStore extends GroupStore {
  readonly groups = new Map<string, Groupcall>();

  add(group: Groupcall): Promise<boolean> {
    const isNew = !this.groups.has(group.id);
    if (isNew) {
      this.groups.set(group.id, group);
    }
    return Promise.resolve(isNew);
  }

  find(groupcallId: string): Promise<Groupcall | undefined> {
    return Promise.resolve(this.groups.get(groupcallId));
  }

  findLive(asteriskId: string): Promise<Groupcall[]> {
    const isLive = (group: Groupcall) => group.asteriskId === asteriskId && group.tmEnd === null;
    return Promise.resolve([...this.groups.values()].filter(isLive));
  }

  claimAnswer(groupcallId: string, callId: string): Promise<string | null> {
    const group = this.groups.get(groupcallId);
    if (group === undefined || group.tmEnd !== null) {
      return Promise.resolve(null);
    }
    const answeredCallId = group.answeredCallId ?? callId;
    this.groups.set(groupcallId, { ...group, answeredCallId });
    return Promise.resolve(answeredCallId);
  }

  end(groupcallId: string, outcome: ConnectOutcome, at: string): Promise<void> {
    const group = this.groups.get(groupcallId);
    if (group !== undefined) {
      this.groups.set(groupcallId, { ...group, outcome, tmEnd: at });
    }
    return Promise.resolve();
  }
}
