import { Injectable, type OnModuleInit } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { ReadinessChecks } from '@voipbin/observability';

import { HeldAsterisks } from '../live/held-asterisks.ts';
import { AsteriskStore } from '../ports/asterisk-store.ts';

@Injectable()
export class ReadinessHandler implements OnModuleInit {
  constructor(
    private readonly checks: ReadinessChecks,
    private readonly store: AsteriskStore,
    private readonly asterisks: HeldAsterisks,
  ) {}

  onModuleInit(): void {
    this.checks.add('call-manager database', async () => {
      await this.store.findBusy();
    });
    this.checks.add('asterisk', () => this.checkAsterisk());
  }

  private checkAsterisk(): Promise<void> {
    const isServed = this.asterisks.all().some(({ resynced, accounts }) => resynced.isOpen && accounts !== undefined);
    if (isServed) {
      return Promise.resolve();
    }
    const message = 'No Asterisk is connected, compared with our calls, and provided with the SIP accounts.';
    return Promise.reject(new VoiceError('asterisk_unavailable', message, { kind: 'operational' }));
  }
}
