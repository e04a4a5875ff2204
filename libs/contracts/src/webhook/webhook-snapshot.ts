/** Where a customer wants to be told. The secret can be replaced, never read. */
export interface WebhookSnapshot {
  id: string;
  customerId: string;
  name: string;
  detail: string;
  /** http or https. */
  uri: string;
  /** Types of events; `*` = all. */
  events: string[];
  /** `disabled` by the customer, or after three days without a success, or when the endpoint answered 410. */
  status: 'active' | 'disabled';
  /** Events that wait to be told. */
  pending: number;
  tmCreate: string;
  tmUpdate: string;
}
