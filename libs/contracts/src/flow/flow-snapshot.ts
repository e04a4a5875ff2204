import type { Problem } from '../problem.ts';
import type { FlowAction } from './flow-action.ts';

/** A flow with the actions of its newest version. */
export interface FlowSnapshot {
  id: string;
  customerId: string;
  type: 'flow';
  name: string;
  detail: string;
  /** Counts from 1; each update of the actions makes a new one, and a run keeps the one it began with. */
  version: number;
  actions: FlowAction[];
  onCompleteFlowId: string | null;
  /** What its author may want to look at again; told when it is saved, kept nowhere. */
  warnings?: Problem[];
  tmCreate: string;
  tmUpdate: string;
}
