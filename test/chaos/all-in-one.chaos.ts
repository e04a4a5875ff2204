import { describe } from 'vitest';

import { absenceCase } from './absence-case.ts';
import { eventCases } from './event-cases.ts';
import { killCases } from './kill-cases.ts';
import { databaseCases } from './outage-cases.ts';
import { withChaosSite } from './with-chaos-site.ts';

describe('all apps in one process', () => {
  const site = withChaosSite('all-in-one');
  killCases(site, 'all-in-one', { isToldOfKeys: true });
  eventCases(site, 'all-in-one');
  databaseCases(site);
  absenceCase(site, 'all-in-one');
});
