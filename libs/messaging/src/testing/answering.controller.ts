import { Controller } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { type CallSnapshot, ResourceQuery } from '@voipbin/contracts';

import { HandleRequest } from '../handle-request.ts';

/** Answers one request as a test says. */
@Controller()
export class AnsweringController {
  readonly asked: string[] = [];
  onRequest: (query: ResourceQuery) => Promise<CallSnapshot> = () =>
    Promise.reject(new VoiceError('call_not_found', 'There is no such call.', { kind: 'user' }));

  @HandleRequest('call.request.get-call')
  getCall(query: ResourceQuery): Promise<CallSnapshot> {
    this.asked.push(query.id);
    return this.onRequest(query);
  }
}
