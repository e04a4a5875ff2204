import { Controller } from '@nestjs/common';
import {
  type CallSnapshot,
  EndCall,
  type Envelope,
  EventsSince,
  LastSeqs,
  ListCalls as ListCallsQuery,
  type Page,
  ResourceQuery,
  type StoredCallEvent,
} from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { CallReader } from '../ports/call-reader.ts';
import { GetCall } from '../use-cases/queries/get-call.ts';
import { ListCallEvents } from '../use-cases/queries/list-call-events.ts';
import { ListCalls } from '../use-cases/queries/list-calls.ts';
import { RequestHangup } from '../use-cases/steering/request-hangup.ts';

@Controller()
export class CallRequestsHandler {
  constructor(
    private readonly listCalls: ListCalls,
    private readonly getCall: GetCall,
    private readonly listCallEvents: ListCallEvents,
    private readonly requestHangup: RequestHangup,
    private readonly reader: CallReader,
  ) {}

  @HandleRequest('call.request.list-calls')
  list(query: ListCallsQuery): Promise<Page<CallSnapshot>> {
    return this.listCalls.execute(query);
  }

  @HandleRequest('call.request.get-call')
  get(query: ResourceQuery): Promise<CallSnapshot> {
    return this.getCall.execute(query);
  }

  @HandleRequest('call.request.list-call-events')
  events(query: ResourceQuery): Promise<StoredCallEvent[]> {
    return this.listCallEvents.execute(query);
  }

  @HandleRequest('call.request.hang-up-call')
  hangUp(query: EndCall): Promise<CallSnapshot> {
    return this.requestHangup.execute(query);
  }

  @HandleRequest('call.request.last-seqs')
  lastSeqs({ callIds }: LastSeqs): Promise<Record<string, number>> {
    return this.reader.lastSeqs(callIds);
  }

  @HandleRequest('call.request.events-since')
  eventsSince({ callId, afterSeq }: EventsSince): Promise<Envelope[]> {
    return this.reader.envelopesSince(callId, afterSeq);
  }
}
