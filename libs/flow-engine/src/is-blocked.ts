import type { Run } from './run.ts';

/** The run is at a `block`, and goes on when somebody lets it. */
export function isBlocked({ stack }: Run): boolean {
  return stack.at(-1)?.current?.type === 'block';
}
