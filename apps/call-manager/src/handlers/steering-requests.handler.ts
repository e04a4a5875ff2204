import { Controller } from '@nestjs/common';
import { type CallSnapshot, SendCallDigits, SetCallMode } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { RequestDigits } from '../use-cases/steering/request-digits.ts';
import { RequestMode } from '../use-cases/steering/request-mode.ts';

@Controller()
export class SteeringRequestsHandler {
  constructor(
    private readonly requestMode: RequestMode,
    private readonly requestDigits: RequestDigits,
  ) {}

  @HandleRequest('call.request.set-mode')
  setMode(wanted: SetCallMode): Promise<CallSnapshot> {
    return this.requestMode.execute(wanted);
  }

  @HandleRequest('call.request.send-digits')
  sendDigits(wanted: SendCallDigits): Promise<CallSnapshot> {
    return this.requestDigits.execute(wanted);
  }
}
