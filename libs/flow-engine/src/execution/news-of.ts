import type { Run } from '../run.ts';
import type { RunNews } from '../step-result.ts';

/** What became of a run in one step; `before` is null for the step that made it. */
export function newsOf(run: Run, before: Run | null): RunNews[] {
  const { status, endReason, stack } = run;
  const current = stack.at(-1)?.current ?? null;
  const currentAction = current && { id: current.id, type: current.type };
  const at = { currentAction, endReason: null };
  const news: RunNews[] = before === null ? [{ type: 'created', ...at }] : [];
  if (status === 'ended' && before?.status !== 'ended') {
    news.push({ type: 'ended', currentAction: null, endReason });
  } else if (before !== null && status === 'running' && current?.index !== before.stack.at(-1)?.current?.index) {
    news.push({ type: 'updated', ...at });
  }
  return news;
}
