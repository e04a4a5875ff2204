const MARK = 'beside';
const PARTS = '~';

/** What runs beside a call; the first two are extensions of the dialplan. */
export type BesideTask = 'echo' | 'detect-machine' | 'early-media';

/** A channel that runs beside that of a call. */
export interface BesideChannel {
  task: BesideTask;
  /** Of the call. */
  channelId: string;
  /** The command that it answers, or the group that it is for; empty where nothing is told. */
  commandId: string;
}

export function besideChannelId({ task, channelId, commandId }: BesideChannel): string {
  return [MARK, task, channelId, commandId].join(PARTS);
}

/** Undefined for any other channel. */
export function readBesideChannel(id: string): BesideChannel | undefined {
  const [mark, task, channelId, commandId = ''] = id.split(PARTS);
  return mark === MARK && channelId !== undefined ? { task: task as BesideTask, channelId, commandId } : undefined;
}
