import { Controller } from '@nestjs/common';
import { type CallSnapshot, PlayToCall, SendCallDigits, SetCallMode, StopCallMedia } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

import { RequestDigits } from '../use-cases/steering/request-digits.ts';
import { RequestMediaStop } from '../use-cases/steering/request-media-stop.ts';
import { RequestMode } from '../use-cases/steering/request-mode.ts';
import { RequestPlay } from '../use-cases/steering/request-play.ts';

@Controller()
export class SteeringRequestsHandler {
  constructor(
    private readonly requestMode: RequestMode,
    private readonly requestDigits: RequestDigits,
    private readonly requestPlay: RequestPlay,
    private readonly requestMediaStop: RequestMediaStop,
  ) {}

  @HandleRequest('call.request.play')
  play(wanted: PlayToCall): Promise<CallSnapshot> {
    return this.requestPlay.execute(wanted);
  }

  @HandleRequest('call.request.stop-media')
  stopMedia(query: StopCallMedia): Promise<CallSnapshot> {
    return this.requestMediaStop.execute(query);
  }

  @HandleRequest('call.request.set-mode')
  setMode(wanted: SetCallMode): Promise<CallSnapshot> {
    return this.requestMode.execute(wanted);
  }

  @HandleRequest('call.request.send-digits')
  sendDigits(wanted: SendCallDigits): Promise<CallSnapshot> {
    return this.requestDigits.execute(wanted);
  }
}
