import type { EventKey, MessageMap } from '@voipbin/contracts';

/**
 * What wakes a waiting action: a message that it named in `for`, its own deadline, the end of the flow it pushed, or, where it blocks the flow,
 * somebody who lets it go on.
 * A message that answers a command reaches only the action that gave the command.
 */
export type ActionEvent =
  | { [K in EventKey]: { type: K; payload: MessageMap[K] } }[EventKey]
  | { type: 'timer' }
  | { type: 'returned' }
  | { type: 'continued' };
