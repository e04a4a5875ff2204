import { Injectable } from '@nestjs/common';
import type { DetectMachine } from '@voipbin/contracts';
import type { MessageEnvelope } from '@voipbin/messaging';

import { acceptCommand } from '../../domain/accept-command.ts';
import { besideChannelId } from '../../domain/beside-channel.ts';
import { CallJournal } from '../../live/call-journal.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import { STASIS_APPLICATION } from '../../live/stasis-application.ts';
import type { CommandTask } from './command-task.ts';
import { refuseUnlessUp } from './refuse-unless-up.ts';

/** Has Asterisk's detector listen beside the call. What it finds answers the command. */
@Injectable()
export class DetectMachineTask implements CommandTask<'call.command.detect-machine'> {
  constructor(private readonly journal: CallJournal) {}

  async execute(
    live: LiveCall,
    { id: commandId, payload }: MessageEnvelope<'call.command.detect-machine'>,
    isRepeated: boolean,
  ): Promise<void> {
    refuseUnlessUp(live);
    const { ari } = live.asterisk;
    const { channelId } = live.call;
    const besideId = besideChannelId({ task: 'detect-machine', channelId, commandId });
    if (!isRepeated || (await ari.findChannel(besideId)) === undefined) {
      const args = ['beside', 'begin', timersOf(payload), payload.hangUpMachine ? 'hangup' : 'continue'];
      await ari.snoop(channelId, besideId, { application: STASIS_APPLICATION, args, spy: 'in', whisper: 'none' });
    }
    await this.journal.record(live, (call) => acceptCommand(call, commandId, now()));
  }
}

/** The arguments of AMD(), but parted otherwise than arguments of an application are. */
function timersOf(payload: DetectMachine): string {
  const { initialSilenceMs, greetingMs, afterGreetingSilenceMs, totalMs, minWordMs } = payload;
  const times = [initialSilenceMs, greetingMs, afterGreetingSilenceMs, totalMs, minWordMs];
  return [...times, payload.betweenWordsMs, payload.maxWords, payload.silenceThreshold, payload.maxWordMs].join('-');
}
