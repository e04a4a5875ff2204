import { Injectable } from '@nestjs/common';

import { endCall } from '../../domain/end-call.ts';
import { CallJournal } from '../../live/call-journal.ts';
import { CallMailboxes } from '../../live/call-mailboxes.ts';
import { HeldAsterisks } from '../../live/held-asterisks.ts';
import { now } from '../../live/now.ts';
import type { Holding } from '../../ports/asterisk-store.ts';
import { CallStore } from '../../ports/call-store.ts';
import { GroupStore } from '../../ports/group-store.ts';

/** Ends the calls of an Asterisk that is lost. Should it come back with their channels, those are hung up without another end. */
@Injectable()
export class EndLostCalls {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly calls: CallStore,
    private readonly groups: GroupStore,
    private readonly mailboxes: CallMailboxes,
    private readonly journal: CallJournal,
  ) {}

  async execute(asteriskId: string, holding: Holding): Promise<void> {
    const asterisk = this.asterisks.of(asteriskId);
    const calls = await this.calls.findLive(asteriskId);
    asterisk.take(holding);
    asterisk.held.open();
    await Promise.all(
      calls.map((call) =>
        this.mailboxes.attempt(call.id, async () => {
          const circumstances = { at: now(), detail: 'asterisk_lost' as const, synthesized: true };
          await this.journal.record(asterisk.recover(call), (known) => endCall(known, 0, circumstances));
        }),
      ),
    );
    const groups = await this.groups.findLive(asteriskId);
    await Promise.all(groups.map(({ id }) => this.groups.end(id, 'failed', now())));
  }
}
