import { Counter, Histogram } from 'prom-client';

export const commitSeconds = new Histogram({
  name: 'voipbin_call_event_commit_seconds',
  help: 'From a decision about a call until it is safe in the database',
  buckets: [0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 1, 5],
});

export const refusedCalls = new Counter({
  name: 'voipbin_calls_refused_total',
  help: 'INVITEs that got no flow',
  labelNames: ['refusal'] as const,
});

export const invitePauses = new Counter({
  name: 'voipbin_invite_pauses_total',
  help: 'Times that an Asterisk was told to refuse new calls by itself for a moment; those leave no call',
});
