/**
 * What became of calling several: `completed` = somebody answered, and that is over; else why nobody did, as the last of the called ones had it;
 * `canceled` = whoever wanted it gave up first.
 */
export const connectOutcomes = ['completed', 'busy', 'noanswer', 'failed', 'canceled'] as const;
export type ConnectOutcome = (typeof connectOutcomes)[number];
