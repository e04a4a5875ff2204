const MARK = 'beside';
const PARTS = '~';

/** What runs beside a call; the names of the dialplan's extensions. */
export type BesideTask = 'echo' | 'detect-machine';

/** A channel that runs beside that of a call. */
export interface BesideChannel {
  task: BesideTask;
  /** Of the call. */
  channelId: string;
  /** That it answers; empty where nothing is told. */
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
