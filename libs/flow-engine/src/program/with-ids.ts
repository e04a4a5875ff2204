import { derivedId } from '@voipbin/common';
import type { FlowAction } from '@voipbin/contracts';

/** How VoIPBIN writes that there is no id. */
const NIL_ID = '00000000-0000-0000-0000-000000000000';

export type IdentifiedAction = FlowAction & { id: string };

/** Actions with an id each: the same list always gets the same ids, and none that its author gave. */
export function withIds(actions: readonly FlowAction[]): IdentifiedAction[] {
  const taken = new Set(actions.map(({ id }) => id));
  return actions.map(({ id, next_id, ...action }, index) => ({
    id: isGiven(id) ? id : freeId(index, taken),
    ...action,
    ...(isGiven(next_id) && { next_id }),
  }));
}

function isGiven(id: string | null | undefined): id is string {
  return id !== undefined && id !== null && id !== '' && id !== NIL_ID;
}

function freeId(index: number, taken: Set<string | undefined>): string {
  for (let attempt = 0; ; attempt += 1) {
    const id = derivedId('action', String(index), String(attempt));
    if (!taken.has(id)) {
      taken.add(id);
      return id;
    }
  }
}
