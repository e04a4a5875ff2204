import { Inject, Injectable } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { Address, CallSnapshot, FlowAction, RunSnapshot } from '@voipbin/contracts';
import { BUS, type Bus } from '@voipbin/messaging';

import type { Once } from '../domain/once.ts';
import { ReplaceFlow } from './replace-flow.ts';

/** Until one of the destinations answers, unless each may ring longer. */
const TOTAL_TIMEOUT_MS = 300_000;

export interface WantedTransfer {
  customerId: string;
  /** The call that hands the other on. */
  id: string;
  destinations: Address[];
  /** Whom they see. */
  source: Address | null;
  ringTimeoutMs: number;
}

export interface Transfer {
  transfererCallId: string;
  transfereeCallId: string;
  /** Of the call that is handed on. */
  run: RunSnapshot;
}

/** Hands the one whom a call was connected with on to others: that one's flow goes on with them. */
@Injectable()
export class TransferCall {
  constructor(
    @Inject(BUS) private readonly bus: Bus,
    private readonly replaceFlow: ReplaceFlow,
  ) {}

  /** Rejects with `call_not_found`, or `call_state_invalid` when the call is not answered, or was connected with nobody (user). */
  async execute({ customerId, id, ...wanted }: WantedTransfer, once: Once): Promise<Transfer> {
    const transferer = await this.bus.request('call.request.get-call', { customerId, id });
    const transfereeCallId = await this.connectedWith(transferer);
    const transferee = { customerId, id: transfereeCallId };
    const run = await this.replaceFlow.execute(transferee, { actions: actionsOf(wanted) }, 'now', once);
    return { transfererCallId: id, transfereeCallId, run };
  }

  /** The call that a call was made for, and speaks with: it is the one that has answered of those who were called. */
  private async connectedWith({ id, customerId, status, masterCallId, groupcallId }: CallSnapshot): Promise<string> {
    if (status === 'progressing' && masterCallId !== null && groupcallId !== null) {
      const group = await this.bus.request('call.request.get-groupcall', { customerId, id: groupcallId });
      if (group.answerCallId === id) {
        return masterCallId;
      }
    }
    const message = `Call ${id} is not connected with another that was there before.`;
    throw new VoiceError('call_state_invalid', message, { kind: 'user', details: { status } });
  }
}

function actionsOf({ destinations, source, ringTimeoutMs }: Omit<WantedTransfer, 'customerId' | 'id'>): FlowAction[] {
  const option = {
    destinations: destinations.map(writtenAddress),
    ...(source && { source: writtenAddress(source) }),
    ring_timeout: ringTimeoutMs,
    timeout: Math.max(ringTimeoutMs, TOTAL_TIMEOUT_MS),
  };
  return [{ type: 'connect', option }, { type: 'hangup' }];
}

function writtenAddress({ type, target, targetName: target_name, name, detail }: Address): object {
  return { type, target, target_name, name, detail: detail.slice(0, 255) };
}
