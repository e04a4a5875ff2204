import { defineAction } from '../define-action.ts';
import { BlockOptions } from './block.options.ts';

/** A run may not take longer, whatever its limits. */
const LONGEST_MS = 86_400_000;

export const blockAction = defineAction({
  type: 'block',
  version: 1,
  summary: 'Wait until somebody lets the flow go on by the API',
  options: BlockOptions,
  outcomes: ['completed', 'timeout'],
  start: (_context, { timeout }) => ({
    kind: 'wait',
    for: [],
    timeoutMs: timeout === 0 ? LONGEST_MS : timeout,
    mayBeContinued: true,
  }),
  resume: (_context, _options, event) => ({
    kind: 'done',
    outcome: event.type === 'continued' ? 'completed' : 'timeout',
  }),
});
