import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { isEnding, isOver } from '../domain/call-status.ts';
import { CallMailboxes } from '../live/call-mailboxes.ts';
import { HeldAsterisks } from '../live/held-asterisks.ts';
import type { LiveCall } from '../live/live-call.ts';
import { CallStore } from '../ports/call-store.ts';
import { EndLiveCall } from './end-live-call.ts';

/** Ends calls whose master call is over, wherever that one was. */
@Injectable()
export class EndChained {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly mailboxes: CallMailboxes,
    private readonly store: CallStore,
    private readonly endLiveCall: EndLiveCall,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** Never rejects. To be called again and again. */
  async execute(): Promise<void> {
    const served = this.asterisks.all().filter(({ resynced }) => resynced.isOpen);
    const chained = served.flatMap(({ calls }) => [...calls.values()]).filter(isChained);
    if (chained.length > 0) {
      await this.endOrphans(chained).catch((thrown: unknown) => {
        this.log.warn({ err: toVoiceError(thrown) }, 'chained calls could not be looked after; the next round will');
      });
    }
  }

  private async endOrphans(chained: readonly LiveCall[]): Promise<void> {
    const masters = await this.store.findAll([...new Set(chained.map(({ call }) => call.masterCallId ?? ''))]);
    const over = new Set(masters.filter(isOver).map(({ id }) => id));
    const orphans = chained.filter(({ call }) => over.has(call.masterCallId ?? ''));
    await Promise.all(
      orphans.map((live) =>
        this.mailboxes.attempt(live.call.id, async () => {
          await (isChained(live) && this.endLiveCall.execute(live, { reason: 'normal', commandId: null }));
        }),
      ),
    );
  }
}

/** The members of a group are the group's own affair. */
function isChained({ call }: LiveCall): boolean {
  return call.masterCallId !== null && call.groupcallId === null && !isOver(call) && !isEnding(call);
}
