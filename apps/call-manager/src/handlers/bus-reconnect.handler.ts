import { Injectable, type OnModuleInit } from '@nestjs/common';
import { BusControl } from '@voipbin/messaging';

import { HeldAsterisks } from '../live/held-asterisks.ts';

/** Events that the bus refused need not wait for their next attempt. */
@Injectable()
export class BusReconnectHandler implements OnModuleInit {
  constructor(
    private readonly control: BusControl,
    private readonly asterisks: HeldAsterisks,
  ) {}

  onModuleInit(): void {
    this.control.onReconnect(() => {
      this.asterisks.all().forEach(({ outbox }) => outbox.wake());
    });
  }
}
