import type { RtpStatistics } from '@voipbin/contracts';

import type { Call } from '../domain/call.ts';
import type { AsteriskHold } from './asterisk-hold.ts';

/** A call that is not over, in the memory of the process that holds its Asterisk. Touched inside its mailbox only. */
export class LiveCall {
  /** Commands that this process has seen: what comes again is a repetition. */
  readonly commandIds = new Set<string>();
  /** Playbacks of which we do not know whether Asterisk heard of them. */
  readonly uncertainPlaybacks = new Set<string>();
  /** The dialplan's limit was taken off the channel. */
  isKept = false;
  /** Asterisk is about to end the channel. */
  isEnding = false;
  /** How its sound went, told right before its end. */
  rtp: RtpStatistics | undefined;
  /** The far end sends sound before it answers. */
  hasEarlyMedia = false;
  /** The command that the next `answered` answers. */
  answerCommandId: string | null = null;

  /** The groups of calls that depend on it: as one of their members, or as their master. */
  readonly groupcallIds = new Set<string>();

  /** @param isRecovered this process was not there from the beginning, so that any command may be a repetition */
  constructor(
    readonly asterisk: AsteriskHold,
    public call: Call,
    readonly isRecovered: boolean,
  ) {
    if (call.groupcallId !== null) {
      this.groupcallIds.add(call.groupcallId);
    }
  }
}
