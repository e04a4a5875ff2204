import type { FlowAction, FlowSnapshot, Page } from '@voipbin/contracts';

export const FLOW_STORE = Symbol('FlowStore');

/** A flow as its author saves it, checked and with every action's id. */
export interface FlowDraft {
  customerId: string;
  name: string;
  detail: string;
  actions: FlowAction[];
  onCompleteFlowId: string | null;
}

/** Where flows and their versions are kept. A deleted flow is not found, but its versions stay for runs. */
export interface FlowStore {
  create(id: string, draft: FlowDraft): Promise<FlowSnapshot>;
  /** Not listed, not changed, not removed; the one that is there when there is one. */
  keep(id: string, draft: FlowDraft): Promise<FlowSnapshot>;
  /** A kept flow is needed again; it counts as used from now on. */
  use(id: string): Promise<void>;
  /** Forgets the kept flows that were not used since, with all that they said. */
  forgetKept(unusedSince: Date): Promise<void>;
  /** Adds a version. Null when the customer has no such flow. */
  update(id: string, draft: FlowDraft): Promise<FlowSnapshot | null>;
  find(customerId: string, id: string): Promise<FlowSnapshot | null>;
  remove(customerId: string, id: string): Promise<FlowSnapshot | null>;
  list(customerId: string, pageSize: number, cursor?: string): Promise<Page<FlowSnapshot>>;
  /** The newest version of a flow that may be run, whoever owns it. */
  newest(id: string): Promise<FlowSnapshot | null>;
  /** The actions of one version; null when there is none. */
  actionsOf(id: string, version: number): Promise<FlowAction[] | null>;
}
