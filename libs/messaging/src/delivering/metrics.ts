import { Counter, Gauge } from 'prom-client';

export const retriedMessages = new Counter({
  name: 'bus_messages_retried_total',
  help: 'Attempts to handle a message that failed and were followed by another',
  labelNames: ['type'],
});

export const deadMessages = new Counter({
  name: 'bus_messages_dead_total',
  help: 'Messages put away because no attempt to handle them succeeded',
  labelNames: ['type'],
});

export const oldestUnfinishedSeconds = new Gauge({
  name: 'bus_oldest_unacknowledged_seconds',
  help: 'Age of the oldest message that is not yet acknowledged',
});

export const unfinishedMessages = new Gauge({
  name: 'bus_unacknowledged_messages',
  help: 'Messages delivered to this process and not yet acknowledged',
});

export const connectedToBroker = new Gauge({
  name: 'bus_connected',
  help: '1 while connected to the message broker',
});
