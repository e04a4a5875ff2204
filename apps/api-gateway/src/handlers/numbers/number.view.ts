import type { NumberSnapshot, VerificationRules } from '@voipbin/contracts';

export class NumberView {
  id!: string;
  customer_id!: string;
  number!: string;
  name!: string;
  detail!: string;
  call_flow_id!: string | null;
  status!: 'active' | 'disabled';
  verification!: VerificationRules;
  tm_create!: string;
  tm_update!: string;

  static of(number: NumberSnapshot): NumberView {
    return {
      id: number.id,
      customer_id: number.customerId,
      number: number.number,
      name: number.name,
      detail: number.detail,
      call_flow_id: number.callFlowId,
      status: number.status,
      verification: number.verification,
      tm_create: number.tmCreate,
      tm_update: number.tmUpdate,
    };
  }
}
