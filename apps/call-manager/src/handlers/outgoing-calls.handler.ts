import { Controller } from '@nestjs/common';
import { type CallSnapshot, PlaceCall as Wanted } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { PlaceCall } from '../use-cases/place-call.ts';

@Controller()
export class OutgoingCallsHandler {
  constructor(private readonly placeCall: PlaceCall) {}

  @HandleRequest('call.request.place-call')
  place(wanted: Wanted): Promise<CallSnapshot> {
    return this.placeCall.execute(wanted);
  }
}
