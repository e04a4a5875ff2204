import { afterAll, beforeAll } from 'vitest';

import type { StackForm } from '../../../deploy/local/stack/apps.ts';
import { startSystem, type System } from '../../system/system.ts';
import { accessCases } from './access-cases.ts';
import { attendedConnectCases } from './attended-connect-cases.ts';
import { betweenPhonesCases } from './between-phones-cases.ts';
import { connectCases } from './connect-cases.ts';
import { crowdCases } from './crowd-cases.ts';
import { digitCases } from './digit-cases.ts';
import { elsewhereCases } from './elsewhere-cases.ts';
import { eventCases } from './event-cases.ts';
import { exampleCases } from './example-cases.ts';
import { failedCallCases } from './failed-call-cases.ts';
import { failureCases } from './failure-cases.ts';
import { hearingCases } from './hearing-cases.ts';
import { killedFetchCase } from './killed-fetch-case.ts';
import { listeningCases } from './listening-cases.ts';
import { liveCases } from './live-cases.ts';
import { liveSoundCases } from './live-sound-cases.ts';
import { outgoingCases } from './outgoing-cases.ts';
import { phoneCases } from './phone-cases.ts';
import { refusalCases } from './refusal-cases.ts';
import { sideCallCases } from './side-call-cases.ts';
import { steeringCases } from './steering-cases.ts';
import { timelineCases } from './timeline-cases.ts';

/** What must happen in either form, on one running system. */
export function coreCases(form: StackForm): void {
  let system: System | undefined;
  beforeAll(async () => {
    system = await startSystem(`e2e-${form}`, form);
  });
  afterAll(() => system?.stop());
  const running = (): System => {
    if (system === undefined) throw new Error('the system was not started');
    return system;
  };
  hearingCases(running);
  digitCases(running);
  refusalCases(running);
  failureCases(running);
  outgoingCases(running);
  failedCallCases(running);
  connectCases(running);
  attendedConnectCases(running);
  eventCases(running);
  liveCases(running);
  steeringCases(running);
  liveSoundCases(running);
  elsewhereCases(running);
  listeningCases(running);
  sideCallCases(running);
  timelineCases(running);
  accessCases(running);
  crowdCases(running);
  phoneCases(running);
  betweenPhonesCases(running);
  if (form === 'services') {
    exampleCases(running);
    killedFetchCase(running);
  }
}
