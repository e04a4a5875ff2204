import { setTimeout as sleep } from 'node:timers/promises';

import { Controller, Injectable } from '@nestjs/common';
import { newId } from '@voipbin/common';
import {
  type CallSnapshot,
  GROUPCALLS_PART,
  type GroupcallEvent,
  type LogEntry,
  type LogPage,
  noModes,
  NoPayload,
  ReadLog,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

const ASTERISK = 'asterisk-1';
const AT = '2026-01-31T12:00:00.000Z';
const address = { type: 'tel' as const, target: '+16062067563', targetName: '', name: '', detail: '' };

/** The log of calls, written by a spec. Outlives webhook-manager. */
@Injectable()
export class WrittenLog {
  readonly entries: LogEntry[] = [];
  readonly groupcalls: GroupcallEvent[] = [];

  /** An event of a call, as call-manager would log it. */
  write(customerId: string, callId: string, type: string, more: Partial<CallSnapshot> = {}): string {
    const event = { id: newId(), callId, seq: this.entries.length + 1, type, occurredAt: AT, causationId: null };
    const call = { ...ringing(customerId, callId), ...more };
    this.entries.push({ event: { ...event, synthesized: false, payload: { digit: '1', durationMs: 80 } }, call });
    return event.id;
  }
}

/** Something that happens to a group of calls, as call-manager would log it. */
export function groupcallEvent(customerId: string, id: string, type: GroupcallEvent['type']): GroupcallEvent {
  const groupcall = {
    id,
    customerId,
    masterCallId: null,
    flowId: newId(),
    source: address,
    destinations: [address],
    ringMethod: 'ring_all' as const,
    status: type === 'hangup' ? ('hangup' as const) : ('progressing' as const),
    outcome: type === 'hangup' ? ('completed' as const) : null,
    answerCallId: null,
    callIds: [],
    tmCreate: AT,
    tmHangup: type === 'hangup' ? AT : null,
  };
  return { id: newId(), type, occurredAt: AT, groupcall };
}

/** call-manager, as far as webhook-manager knows it. */
@Controller()
export class CallLogOwner {
  constructor(private readonly log: WrittenLog) {}

  @HandleRequest('call.request.read-log')
  async read({ positions, limit }: ReadLog): Promise<LogPage> {
    const from = positions[ASTERISK] ?? 0;
    if (this.log.entries.length <= from && this.log.groupcalls.length <= (positions[GROUPCALLS_PART] ?? 0)) {
      await sleep(20);
    }
    const entries = this.log.entries.slice(from, from + limit);
    const fromGroup = positions[GROUPCALLS_PART] ?? 0;
    const groupcalls = this.log.groupcalls.slice(fromGroup, fromGroup + limit);
    const of = { [ASTERISK]: from + entries.length, [GROUPCALLS_PART]: fromGroup + groupcalls.length };
    return { entries, groupcalls, positions: { ...positions, ...of } };
  }

  @HandleRequest('call.request.log-end')
  end(_: NoPayload): Promise<Record<string, number>> {
    const position = this.log.entries.length;
    const groupcalls = { [GROUPCALLS_PART]: this.log.groupcalls.length };
    return Promise.resolve(position === 0 ? groupcalls : { ...groupcalls, [ASTERISK]: position });
  }
}

function ringing(customerId: string, id: string): CallSnapshot {
  return {
    id,
    customerId,
    flowId: null,
    activeflowId: null,
    masterCallId: null,
    groupcallId: null,
    direction: 'incoming',
    source: address,
    destination: address,
    status: 'ringing',
    hangupBy: null,
    hangupReason: null,
    hangupCause: null,
    sipCode: null,
    refusal: null,
    verification: null,
    modes: noModes,
    lastSeq: 1,
    tmCreate: AT,
    tmRinging: AT,
    tmProgressing: null,
    tmHangup: null,
    tmUpdate: AT,
  };
}
