import { Inject, Injectable } from '@nestjs/common';
import { toVoiceError } from '@voipbin/common';
import type { Confirmation } from '@voipbin/contracts';
import { LOGGER } from '@voipbin/observability';
import type { Logger } from 'pino';

import { mediaUri } from '../../domain/media-uri.ts';
import { CallSettings } from '../../live/call-settings.ts';
import { HeldAsterisks } from '../../live/held-asterisks.ts';
import type { LiveCall } from '../../live/live-call.ts';

/** Asks a member of a group who has answered whether they want to speak. To be run in the member's mailbox. */
@Injectable()
export class ConfirmMember {
  constructor(
    private readonly asterisks: HeldAsterisks,
    private readonly settings: CallSettings,
    @Inject(LOGGER) private readonly log: Logger,
  ) {}

  /** What the member has to do first; undefined when nothing, or when somebody is found already. */
  wanted({ call }: LiveCall): Confirmation | undefined {
    const group = call.groupcallId === null ? undefined : this.asterisks.findGroup(call.groupcallId)?.group;
    return group?.answeredCallId === null ? group.wish.confirmation : undefined;
  }

  /** Never rejects: whoever hears no question does not confirm, and is hung up in time. */
  async ask({ asterisk, call }: LiveCall, { media }: Confirmation): Promise<void> {
    const uris = media.flatMap((reference) => mediaUri(this.settings.mediaBaseUrl, reference) ?? []);
    if (uris.length > 0) {
      await asterisk.ari.play(call.channelId, questionId(call.id), uris).catch(this.complain(call.id));
    }
  }

  async stopAsking({ asterisk, call }: LiveCall): Promise<void> {
    await asterisk.ari.stopPlayback(questionId(call.id)).catch(this.complain(call.id));
  }

  private complain(callId: string): (thrown: unknown) => void {
    return (thrown) => {
      this.log.info({ err: toVoiceError(thrown), callId }, 'a called one was not asked whether they want to speak');
    };
  }
}

/** Of nobody's command, so that nobody is told of its end. */
function questionId(callId: string): string {
  return `question-${callId}`;
}
