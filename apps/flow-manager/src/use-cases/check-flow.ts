import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { Problem, SaveFlow } from '@voipbin/contracts';
import { type Limits, validateFlow } from '@voipbin/flow-engine';

import { LIMITS } from '../domain/limits.token.ts';
import type { FlowDraft } from '../ports/flow-store.ts';
import { CheckOutside } from './check-outside.ts';

export interface CheckedFlow {
  draft: FlowDraft;
  warnings: Problem[];
}

/** Checks a whole flow before it is stored: its own rules, and what it needs of others. */
@Injectable()
export class CheckFlow {
  constructor(
    private readonly checkOutside: CheckOutside,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  /** @throws VoiceError `invalid_flow` (user) with every error in `details.problems`. */
  async execute(request: SaveFlow): Promise<CheckedFlow> {
    const { actions, problems } = validateFlow(request.actions, this.limits);
    const outside = problems.some((problem) => problem.severity === 'error')
      ? []
      : await this.checkOutside.execute(actions, request);
    const errors = [...problems, ...outside].filter((problem) => problem.severity === 'error');
    if (errors.length > 0) {
      throw new VoiceError('invalid_flow', 'The flow has errors.', { kind: 'user', details: { problems: errors } });
    }
    const { customerId, name, detail, onCompleteFlowId = null } = request;
    return { draft: { customerId, name, detail, actions, onCompleteFlowId }, warnings: problems };
  }
}
