import { IsObject, IsUUID } from 'class-validator';

import { defineRequest } from '../../define-request.ts';
import { SAMPLE } from '../../samples.ts';
import type { Simulation } from '../simulation.ts';

export class SimulateFlow {
  @IsUUID()
  customerId!: string;

  @IsUUID()
  id!: string;

  /** The world, the start and what is expected, as docs/testing-flows.md has it; the flow's owner checks it. */
  @IsObject()
  scenario!: object;
}

const good = {
  customerId: SAMPLE.customerId,
  id: SAMPLE.flowId,
  scenario: { world: {}, expect: { end: 'completed' } },
};

export const simulateFlowRequest = defineRequest<Simulation>()({
  key: 'flow.request.simulate-flow',
  summary: 'Run a flow on a virtual clock in a scripted world. Refused with `invalid_scenario`.',
  payload: SimulateFlow,
  good,
  bad: { payload: { ...good, scenario: 'loud' }, property: 'scenario' },
});
