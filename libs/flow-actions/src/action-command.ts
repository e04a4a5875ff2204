import type { CommandKey, MessageMap } from '@voipbin/contracts';

/** Commands that a flow may give: all but those that steer runs. */
export type ActionCommandKey = Exclude<CommandKey, `flow.command.${string}-run`>;

/** A command without an id yet: the engine gives it one. */
export type ActionCommand = { [K in ActionCommandKey]: { key: K; payload: MessageMap[K] } }[ActionCommandKey];
