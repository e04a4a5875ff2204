import { Controller, Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { FlowAction, FlowSnapshot, KeepActions, MessageMap } from '@voipbin/contracts';
import { HandleMessage, HandleRequest, type MessageEnvelope } from '@voipbin/messaging';

export type Told = MessageEnvelope<Extract<keyof MessageMap, `webhook.event.${string}`>>;

/** What a spec sees of flow-manager, and what that refuses. */
@Injectable()
export class FlowSide {
  readonly kept: FlowAction[][] = [];
  readonly told: Told[] = [];
  refusal: VoiceError | null = null;
}

/** Stands for flow-manager: keeps actions and hears answers. */
@Controller()
export class FlowOwner {
  constructor(@Inject(FlowSide) private readonly side: FlowSide) {}

  @HandleRequest('flow.request.keep-actions')
  keep({ customerId, actions }: KeepActions): Promise<FlowSnapshot> {
    if (this.side.refusal !== null) {
      return Promise.reject(this.side.refusal);
    }
    const n = this.side.kept.push(actions);
    const time = '2026-01-31T12:00:00.000Z';
    return Promise.resolve({
      id: `0190a3c2-0000-7000-8000-00000000000${n}`,
      customerId,
      type: 'flow',
      name: '',
      detail: '',
      version: 1,
      actions,
      onCompleteFlowId: null,
      tmCreate: time,
      tmUpdate: time,
    });
  }

  @HandleMessage(
    'webhook.event.actions-fetched',
    'webhook.event.request-answered',
    'webhook.event.email-sent',
    'webhook.event.message-sent',
    'webhook.event.command-failed',
  )
  answered(event: Told): Promise<void> {
    this.side.told.push(event);
    return Promise.resolve();
  }
}
