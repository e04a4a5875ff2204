import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { FlowAction, Problem, SaveFlow } from '@voipbin/contracts';
import { type Limits, mediaNamesOf, speechesOf, validateFlow } from '@voipbin/flow-engine';
import { BUS, type Bus } from '@voipbin/messaging';

import { LIMITS } from '../domain/limits.token.ts';
import { FLOW_STORE, type FlowDraft, type FlowStore } from '../ports/flow-store.ts';

export interface CheckedFlow {
  draft: FlowDraft;
  warnings: Problem[];
}

/** Checks a whole flow before it is stored: its own rules, its voices, its media, the flow that follows it. */
@Injectable()
export class CheckFlow {
  constructor(
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    @Inject(BUS) private readonly bus: Bus,
    @Inject(LIMITS) private readonly limits: Limits,
  ) {}

  /** @throws VoiceError `invalid_flow` (user) with every error in `details.problems`. */
  async execute(request: SaveFlow): Promise<CheckedFlow> {
    const { actions, problems } = validateFlow(request.actions, this.limits);
    const outside = problems.some((problem) => problem.severity === 'error')
      ? []
      : await this.checkOutside(actions, request);
    const errors = [...problems, ...outside].filter((problem) => problem.severity === 'error');
    if (errors.length > 0) {
      throw new VoiceError('invalid_flow', 'The flow has errors.', { kind: 'user', details: { problems: errors } });
    }
    const { customerId, name, detail, onCompleteFlowId = null } = request;
    return { draft: { customerId, name, detail, actions, onCompleteFlowId }, warnings: problems };
  }

  /** What only others know. */
  private async checkOutside(actions: FlowAction[], request: SaveFlow): Promise<Problem[]> {
    const checks = await Promise.all([
      this.checkVoices(actions),
      this.checkMedia(actions),
      this.checkFollower(request.customerId, request.onCompleteFlowId),
    ]);
    return checks.flat();
  }

  private async checkVoices(actions: FlowAction[]): Promise<Problem[]> {
    const { choices } = speechesOf(actions);
    return choices.length === 0 ? [] : this.bus.request('tts.request.check-speech', { choices });
  }

  private async checkMedia(actions: FlowAction[]): Promise<Problem[]> {
    const uses = mediaNamesOf(actions);
    if (uses.length === 0) {
      return [];
    }
    const { missing } = await this.bus.request('media.request.find-media', { names: uses.map(({ name }) => name) });
    return uses
      .filter(({ name }) => missing.includes(name))
      .map(({ name, pointer }) => ({
        pointer,
        code: 'media_unknown',
        message: `There is no media named "${name}".`,
        severity: 'error',
      }));
  }

  private async checkFollower(customerId: string, flowId: string | undefined): Promise<Problem[]> {
    if (flowId === undefined || (await this.flows.find(customerId, flowId)) !== null) {
      return [];
    }
    const message = `There is no flow ${flowId}.`;
    return [{ pointer: '/on_complete_flow_id', code: 'flow_not_found', message, severity: 'error' }];
  }
}
