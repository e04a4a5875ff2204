import { afterAll, beforeAll, describe } from 'vitest';

import { startSystem, type System } from '../system/system.ts';
import { connectCases } from './cases/connect-cases.ts';
import { digitCases } from './cases/digit-cases.ts';
import { failureCases } from './cases/failure-cases.ts';
import { hearingCases } from './cases/hearing-cases.ts';
import { killedCase } from './cases/killed-case.ts';
import { outgoingCases } from './cases/outgoing-cases.ts';
import { refusalCases } from './cases/refusal-cases.ts';
import { steeringCases } from './cases/steering-cases.ts';

describe('call-manager dials Asterisk with ari-client', () => {
  let system: System | undefined;
  beforeAll(async () => {
    system = await startSystem('e2e-ari-client', 'services', { ariDriver: 'ari-client' });
  });
  afterAll(() => system?.stop());
  const running = (): System => {
    if (system === undefined) throw new Error('the system was not started');
    return system;
  };
  killedCase(running);
  hearingCases(running);
  digitCases(running);
  refusalCases(running);
  failureCases(running);
  outgoingCases(running);
  connectCases(running);
  steeringCases(running);
});
