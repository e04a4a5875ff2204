/** Why an INVITE got no flow: kept in its call row. */
export const refusals = [
  'unknown_number',
  'number_disabled',
  'number_without_flow',
  'invalid_destination',
  'outgoing_not_allowed',
  'caller_rejected',
  'overloaded',
] as const;
export type Refusal = (typeof refusals)[number];
