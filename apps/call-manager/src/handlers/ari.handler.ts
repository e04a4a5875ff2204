import { Inject, Injectable } from '@nestjs/common';
import type { AriCloseReason, AriEvent, AriListener, AriPort, UnknownAriEvent } from '@voipbin/ari';
import type { VoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { BeginService } from '../use-cases/asterisks/begin-service.ts';
import { ConnectAsterisk } from '../use-cases/asterisks/connect-asterisk.ts';
import { ReleaseAsterisk } from '../use-cases/asterisks/release-asterisk.ts';
import { ChannelEventsHandler } from './channel-events.handler.ts';

/** What every Asterisk tells. Called by the sockets' readers: nothing here is waited for. */
@Injectable()
export class AriHandler implements AriListener {
  constructor(
    private readonly connect: ConnectAsterisk,
    private readonly beginService: BeginService,
    private readonly release: ReleaseAsterisk,
    private readonly channelEvents: ChannelEventsHandler,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  connected(connection: AriPort): void {
    this.log.info({ asteriskId: connection.asteriskId }, 'an Asterisk has connected');
    void this.connect.execute(connection);
  }

  event(connection: AriPort, event: AriEvent): void {
    if (event.type === 'ApplicationRegistered') {
      void this.beginService.execute(connection);
    } else {
      this.channelEvents.handle(connection.asteriskId, event);
    }
  }

  unknownEvent(connection: AriPort, { type }: UnknownAriEvent): void {
    this.log.debug({ asteriskId: connection.asteriskId, type }, 'an event that we do not know');
  }

  closed(connection: AriPort, reason: AriCloseReason): void {
    this.log.warn({ asteriskId: connection.asteriskId, reason }, 'an Asterisk is no longer connected');
    void this.release.execute(connection);
  }

  refused(remoteAddress: string, refusal: string): void {
    this.log.warn({ remoteAddress, refusal }, 'somebody was not let in as an Asterisk');
  }

  unreachable(url: string, err: VoiceError): void {
    this.log.warn({ url, err }, 'an Asterisk cannot be reached yet');
  }

  fault(connection: AriPort, err: VoiceError): void {
    this.log.error({ err, asteriskId: connection.asteriskId }, 'something that an Asterisk sent was lost');
  }
}
