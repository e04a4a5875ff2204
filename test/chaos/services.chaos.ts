import { describe } from 'vitest';

import { absenceCase } from './absence-case.ts';
import { connectedCases } from './connected-cases.ts';
import { eventCases } from './event-cases.ts';
import { killCases } from './kill-cases.ts';
import { brokerCases, databaseCases } from './outage-cases.ts';
import { withChaosSite } from './with-chaos-site.ts';

describe('every app a process of its own, over RabbitMQ', () => {
  const site = withChaosSite('services');
  killCases(site, 'flow-manager', { isToldOfKeys: false });
  killCases(site, 'call-manager', { isToldOfKeys: true });
  connectedCases(site, 'flow-manager');
  connectedCases(site, 'call-manager');
  for (const app of ['flow-manager', 'webhook-manager', 'api-gateway']) eventCases(site, app);
  brokerCases(site);
  databaseCases(site);
  absenceCase(site, 'call-manager');
});
