import { Get, Req, Res } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import type { Request, Response } from 'express';

import { Listeners } from '../../domain/live/listeners.ts';
import { ApiController } from '../http/api-controller.ts';
import { CustomerId } from '../http/customer-id.ts';
import { SentToken } from '../http/sent-token.ts';
import { LiveServer } from './live.server.ts';
import { upgradeOf } from './upgrade-of.ts';

@ApiController('ws')
export class WsController {
  constructor(
    private readonly listeners: Listeners,
    private readonly server: LiveServer,
  ) {}

  /**
   * Events as they happen, over a WebSocket (docs/events.md). Send `{"type":"subscribe","topics":["call:*"]}`, with `after` to go on from a cursor; each event comes as
   * `{"type":"event","cursor":"...","event":{...}}`. Without `Upgrade: websocket` it is refused with 426.
   */
  @Get()
  open(
    @CustomerId() customerId: string,
    @SentToken() token: string,
    @Req() request: Request,
    @Res() response: Response,
  ): void {
    const upgrade = upgradeOf(request);
    if (upgrade === undefined) {
      const message = 'This is a WebSocket: connect to it as one.';
      throw new VoiceError('upgrade_required', message, { kind: 'user' });
    }
    const leaveSeat = this.listeners.takeSeat(customerId);
    upgrade.socket.once('close', leaveSeat);
    this.server.accept({ customerId, token }, upgrade, request, response);
  }
}
