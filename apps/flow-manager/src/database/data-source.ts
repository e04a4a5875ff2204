import { createDataSource } from '@voipbin/database';
import type { DataSource } from 'typeorm';

import { FlowVersionEntity } from './entities/flow-version.entity.ts';
import { FlowEntity } from './entities/flow.entity.ts';
import { RunStepEntity } from './entities/run-step.entity.ts';
import { RunEntity } from './entities/run.entity.ts';
import { CreateFlowsAndRuns1764000000000 } from './migrations/1764000000000-create-flows-and-runs.ts';
import { UnlistedFlows1799100000000 } from './migrations/1799100000000-unlisted-flows.ts';
import { IdempotencyKeys1799600000000 } from './migrations/1799600000000-idempotency-keys.ts';
import { RunLog1799700000000 } from './migrations/1799700000000-run-log.ts';
import { RunsOfCalls1800000000000 } from './migrations/1800000000000-runs-of-calls.ts';
import { KeptFlows1800100000000 } from './migrations/1800100000000-kept-flows.ts';

/** Injects flow-manager's `DataSource`. */
export const DATA_SOURCE = Symbol('flow-manager DataSource');

export const SCHEMA = 'flow_manager';

export function flowDataSource(url: string): DataSource {
  return createDataSource({
    url,
    schema: SCHEMA,
    entities: [FlowEntity, FlowVersionEntity, RunEntity, RunStepEntity],
    migrations: [
      CreateFlowsAndRuns1764000000000,
      UnlistedFlows1799100000000,
      IdempotencyKeys1799600000000,
      RunLog1799700000000,
      RunsOfCalls1800000000000,
      KeptFlows1800100000000,
    ],
  });
}
