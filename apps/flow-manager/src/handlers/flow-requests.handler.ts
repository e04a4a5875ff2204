import { Controller, Inject } from '@nestjs/common';
import type {
  CreateFlow,
  FlowSnapshot,
  KeepActions as ActionsToKeep,
  ListFlows,
  Page,
  ResourceQuery,
  SimulateFlow as FlowToSimulate,
  Simulation,
  UpdateFlow,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';
import { found } from '../use-cases/found.ts';
import { KeepActions } from '../use-cases/keep-actions.ts';
import { RemoveFlow } from '../use-cases/remove-flow.ts';
import { SimulateFlow } from '../use-cases/simulate-flow.ts';
import { SaveFlow } from '../use-cases/save-flow.ts';

/** What the API asks about flows. */
@Controller()
export class FlowRequestsHandler {
  constructor(
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    private readonly saveFlow: SaveFlow,
    private readonly keepActions: KeepActions,
    private readonly removeFlow: RemoveFlow,
    private readonly simulateFlow: SimulateFlow,
  ) {}

  @HandleRequest('flow.request.create-flow')
  create(request: CreateFlow): Promise<FlowSnapshot> {
    return this.saveFlow.execute(request);
  }

  @HandleRequest('flow.request.keep-actions')
  keep(request: ActionsToKeep): Promise<FlowSnapshot> {
    return this.keepActions.execute(request);
  }

  @HandleRequest('flow.request.update-flow')
  update(request: UpdateFlow): Promise<FlowSnapshot> {
    return this.saveFlow.execute(request);
  }

  @HandleRequest('flow.request.get-flow')
  async get({ customerId, id }: ResourceQuery): Promise<FlowSnapshot> {
    return found('flow', id, await this.flows.find(customerId, id));
  }

  @HandleRequest('flow.request.delete-flow')
  remove({ customerId, id }: ResourceQuery): Promise<FlowSnapshot> {
    return this.removeFlow.execute(customerId, id);
  }

  @HandleRequest('flow.request.simulate-flow')
  simulate(request: FlowToSimulate): Promise<Simulation> {
    return this.simulateFlow.execute(request);
  }

  @HandleRequest('flow.request.list-flows')
  list({ customerId, pageSize, cursor }: ListFlows): Promise<Page<FlowSnapshot>> {
    return this.flows.list(customerId, pageSize, cursor);
  }
}
