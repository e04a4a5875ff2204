import type { VerificationRules } from './verification-rules.ts';

/** A phone number that calls arrive at. */
export interface NumberSnapshot {
  id: string;
  customerId: string;
  /** +E.164 */
  number: string;
  name: string;
  detail: string;
  callFlowId: string | null;
  status: 'active' | 'disabled';
  verification: VerificationRules;
  tmCreate: string;
  tmUpdate: string;
}
