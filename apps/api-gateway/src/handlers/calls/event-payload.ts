import { snakeKeys } from './snake-keys.ts';

/** What an event of a call says, with our names in snake_case; those of variables are their author's. */
export function eventPayload({ variables, ...payload }: Record<string, unknown>): Record<string, unknown> {
  const ours = snakeKeys(payload) as Record<string, unknown>;
  return variables === undefined ? ours : { ...ours, variables };
}
