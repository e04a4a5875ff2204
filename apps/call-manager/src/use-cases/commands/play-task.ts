import { Injectable } from '@nestjs/common';
import { toVoiceError, VoiceError } from '@voipbin/common';
import type { MessageEnvelope } from '@voipbin/messaging';

import { acceptCommand } from '../../domain/accept-command.ts';
import { mediaUri } from '../../domain/media-uri.ts';
import { beginPlayback, finishPlayback, forgetPlayback } from '../../domain/playback.ts';
import { CallJournal } from '../../live/call-journal.ts';
import { CallSettings } from '../../live/call-settings.ts';
import type { LiveCall } from '../../live/live-call.ts';
import { now } from '../../live/now.ts';
import { KeepChannel } from '../keep-channel.ts';
import type { CommandTask } from './command-task.ts';
import { refuseIfEnding } from './refuse-if-ending.ts';

/** Plays under the command's own id, so that a repetition can be recognised: Asterisk would play it twice. */
@Injectable()
export class PlayTask implements CommandTask<'call.command.play'> {
  constructor(
    private readonly journal: CallJournal,
    private readonly settings: CallSettings,
    private readonly keepChannel: KeepChannel,
  ) {}

  async execute(live: LiveCall, command: MessageEnvelope<'call.command.play'>, isRepeated: boolean): Promise<void> {
    refuseIfEnding(live.call);
    const uris = command.payload.media.map((reference) => this.uriOf(reference));
    if (!isRepeated || !(await this.isUnderWayOrOver(live, command.id))) {
      await this.play(live, command.id, uris);
    }
  }

  private uriOf(reference: string): string {
    const uri = mediaUri(this.settings.mediaBaseUrl, reference);
    if (uri === undefined) {
      throw new VoiceError('invalid_media', 'This is no media reference.', { kind: 'user' });
    }
    return uri;
  }

  private async isUnderWayOrOver(live: LiveCall, playbackId: string): Promise<boolean> {
    if ((await live.asterisk.ari.findPlayback(playbackId)) !== undefined) {
      await this.note(live, playbackId);
      await this.journal.record(live, (call) => acceptCommand(call, playbackId, now()));
      return true;
    }
    const isOver = live.call.playbacks[playbackId] !== undefined && !live.uncertainPlaybacks.has(playbackId);
    if (isOver) {
      const circumstances = { at: now(), synthesized: true };
      await this.journal.record(live, (call) => finishPlayback(call, playbackId, false, circumstances));
    }
    return isOver;
  }

  private async play(live: LiveCall, playbackId: string, uris: readonly string[]): Promise<void> {
    void this.keepChannel.execute(live);
    const playing = live.asterisk.ari.play(live.call.channelId, playbackId, uris);
    playing.catch(() => undefined);
    await this.note(live, playbackId);
    live.uncertainPlaybacks.delete(playbackId);
    try {
      await playing;
    } catch (thrown) {
      await this.didNotBegin(live, playbackId, thrown);
      throw thrown;
    }
  }

  private async didNotBegin(live: LiveCall, playbackId: string, thrown: unknown): Promise<void> {
    if (toVoiceError(thrown).kind === 'operational') {
      // Asterisk may play it all the same.
      live.uncertainPlaybacks.add(playbackId);
    } else {
      await this.journal.record(live, (call) => forgetPlayback(call, playbackId, now()));
    }
  }

  private async note(live: LiveCall, playbackId: string): Promise<void> {
    await this.journal.record(live, (call) =>
      playbackId in call.playbacks ? undefined : beginPlayback(call, playbackId, now()),
    );
  }
}
