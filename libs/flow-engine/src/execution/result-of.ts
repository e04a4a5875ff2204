import type { Run } from '../run.ts';
import type { StepResult } from '../step-result.ts';
import type { Draft } from './draft.ts';

/** What a step gives out. The flow that shall follow is named by the step that brought run and call to their end. */
export function resultOf(draft: Draft, before: Run | null): StepResult {
  const { run, commands, log, limits } = draft;
  const isOverNow = isOver(run) && (before === null || !isOver(before));
  if (!isOverNow || run.onCompleteFlowId === null) {
    return { run, commands, log };
  }
  if (run.completeCount >= limits.maxCompleteCount) {
    run.endReason = 'limit_complete';
    return { run, commands, log };
  }
  return { run, commands, log, onComplete: { flowId: run.onCompleteFlowId } };
}

/** Whether nothing can come any more: the run has ended and its call too, as far as anyone can tell. */
function isOver({ status, call, openCommands }: Run): boolean {
  return status === 'ended' && (call === null || call.ended || openCommands.length === 0);
}
