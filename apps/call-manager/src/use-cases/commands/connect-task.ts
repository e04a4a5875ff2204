import { Injectable } from '@nestjs/common';
import type { MessageEnvelope } from '@voipbin/messaging';

import { acceptCommand } from '../../domain/accept-command.ts';
import { CallJournal } from '../../live/call-journal.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import { ConnectCall } from '../group/connect-call.ts';
import type { CommandTask } from './command-task.ts';
import { refuseIfEnding } from './refuse-if-ending.ts';

/** Calls others for the far end of a call. The end of it answers the command. */
@Injectable()
export class ConnectTask implements CommandTask<'call.command.connect'> {
  constructor(
    private readonly connectCall: ConnectCall,
    private readonly journal: CallJournal,
  ) {}

  async execute(live: LiveCall, { id, payload }: MessageEnvelope<'call.command.connect'>): Promise<void> {
    refuseIfEnding(live.call);
    if (!(await this.connectCall.execute(live, payload, id))) {
      await this.journal.record(live, (call) => acceptCommand(call, id, now()));
    }
  }
}
