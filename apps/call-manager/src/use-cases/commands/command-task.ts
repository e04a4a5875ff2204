import type { CommandKey } from '@voipbin/contracts';
import type { MessageEnvelope } from '@voipbin/messaging';

import type { LiveCall } from '../../live/live-call.ts';

export type CallCommandKey = Extract<CommandKey, `call.command.${string}`>;

/** How one kind of command is carried out. Runs in the call's mailbox; the call is not over when it begins. */
export interface CommandTask<K extends CallCommandKey> {
  /**
   * `isRepeated`: the command may have been carried out before, without an outcome that is stored. Rejects with an operational error to be
   * tried again, with any other to have the command fail with that error's code.
   */
  execute(live: LiveCall, command: MessageEnvelope<K>, isRepeated: boolean): Promise<void>;
}
