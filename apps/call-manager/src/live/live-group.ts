import type { Groupcall } from '../domain/group/groupcall.ts';
import type { GroupHome } from './group-home.ts';

/** A group of calls that is not over, in the memory of the process that holds its Asterisk. Touched inside its mailbox only, but for its winner. */
export class LiveGroup {
  /** The master call hears that it rings. */
  isRinging = false;
  /** The member whom the master call hears before the answer. */
  earlyCallId: string | null = null;
  /** Members whom the master call could not hear before the answer. It is not tried again. */
  readonly unheardCallIds = new Set<string>();
  /** The master call and whoever answered hear each other. */
  isJoined = false;
  /** Its end is written down: whatever still waits for its turn comes too late. */
  isOver = false;
  /** The last attempt to bring it on has failed. */
  isBehind = false;

  /** @param isRecovered this process was not there from the beginning, so that anything may have been done before */
  constructor(
    readonly asterisk: GroupHome,
    public group: Groupcall,
    readonly isRecovered: boolean,
  ) {}
}
