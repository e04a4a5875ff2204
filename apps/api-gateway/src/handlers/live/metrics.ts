import { Counter, Gauge } from 'prom-client';

export const liveConnections = new Gauge({
  name: 'voipbin_live_connections',
  help: 'WebSockets of those who listen to events',
});

export const endedConnections = new Counter({
  name: 'voipbin_live_connections_ended_total',
  help: 'WebSockets that were ended by us',
  labelNames: ['reason'] as const,
});
