import { Inject, Injectable } from '@nestjs/common';
import type { FlowAction, Problem, SaveFlow } from '@voipbin/contracts';
import { actionsWithin, mediaNamesOf, needsOf, speechesOf } from '@voipbin/flow-engine';
import { BUS, type Bus } from '@voipbin/messaging';

import { FLOW_STORE, type FlowStore } from '../ports/flow-store.ts';

/** What is wrong with a flow that is sound by itself: what it needs of others and does not find there. */
@Injectable()
export class CheckOutside {
  constructor(
    @Inject(FLOW_STORE) private readonly flows: FlowStore,
    @Inject(BUS) private readonly bus: Bus,
  ) {}

  async execute(
    actions: FlowAction[],
    { customerId, onCompleteFlowId }: Pick<SaveFlow, 'customerId' | 'onCompleteFlowId'>,
  ): Promise<Problem[]> {
    const { flows, senders } = needsOf(actions);
    const follower = onCompleteFlowId === undefined ? [] : [{ id: onCompleteFlowId, pointer: '/on_complete_flow_id' }];
    const checks = await Promise.all([
      this.checkVoices(actions),
      this.checkMedia(actions),
      this.checkFlows(customerId, [...flows, ...follower]),
      this.checkSenders(senders),
      ...actionsWithin(actions).map((inner) => this.checkWithin(inner, customerId)),
    ]);
    return checks.flat();
  }

  private async checkWithin(inner: ReturnType<typeof actionsWithin>[number], customerId: string): Promise<Problem[]> {
    const problems = await this.execute(inner.actions, { customerId });
    return problems.map((one) => ({ ...one, pointer: one.pointer.replace('/actions', inner.pointer) }));
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
      .map(({ name, pointer }) => problem(pointer, 'media_unknown', `There is no media named "${name}".`));
  }

  private async checkFlows(customerId: string, uses: { id: string; pointer: string }[]): Promise<Problem[]> {
    const ids = [...new Set(uses.map(({ id }) => id))];
    const found = await Promise.all(ids.map((id) => this.flows.find(customerId, id)));
    const missing = ids.filter((_, n) => found[n] === null);
    return uses
      .filter(({ id }) => missing.includes(id))
      .map(({ id, pointer }) => problem(pointer, 'flow_not_found', `There is no flow ${id}.`));
  }

  private async checkSenders(uses: { sender: 'email' | 'message'; pointer: string }[]): Promise<Problem[]> {
    if (uses.length === 0) {
      return [];
    }
    const senders = await this.bus.request('webhook.request.list-senders', {});
    return uses
      .filter(({ sender }) => !senders[sender])
      .map(({ sender, pointer }) => problem(pointer, `${sender}_not_configured`, missingSender[sender]));
  }
}

const missingSender = {
  email: 'There is no mail server here: the operator has not set SMTP_URL.',
  message: 'There is no provider for text messages here: the operator has not set MESSAGE_URL.',
};

function problem(pointer: string, code: string, message: string): Problem {
  return { pointer, code, message, severity: 'error' };
}
