import { Controller } from '@nestjs/common';
import { PlaceCall as Wanted, type PlacedCall } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { PlaceCall } from '../use-cases/place-call.ts';

@Controller()
export class OutgoingCallsHandler {
  constructor(private readonly placeCall: PlaceCall) {}

  @HandleRequest('call.request.place-call')
  place(wanted: Wanted): Promise<PlacedCall> {
    return this.placeCall.execute(wanted);
  }
}
