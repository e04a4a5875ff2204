import type { Run } from '../run.ts';
import type { StepResult } from '../step-result.ts';
import type { Draft } from './draft.ts';
import { newsOf } from './news-of.ts';

/** What a step gives out. The flow that shall follow is named by the step that brought run and call to their end. */
export function resultOf(draft: Draft, before: Run | null): StepResult {
  const { run, commands, log, limits } = draft;
  const isOverNow = isOver(run) && (before === null || !isOver(before));
  const followingFlowId = isOverNow ? run.onCompleteFlowId : null;
  const isOneTooMany = followingFlowId !== null && run.completeCount >= limits.maxCompleteCount;
  if (isOneTooMany) {
    run.endReason = 'limit_complete';
  }
  const result = { run, commands, log, news: newsOf(run, before) };
  return followingFlowId === null || isOneTooMany ? result : { ...result, onComplete: { flowId: followingFlowId } };
}

/** Whether nothing can come any more: the run has ended and its call too, as far as anyone can tell. */
function isOver({ status, call, openCommands }: Run): boolean {
  return status === 'ended' && (call === null || call.ended || openCommands.length === 0);
}
