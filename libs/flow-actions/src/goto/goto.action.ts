import { defineAction } from '../define-action.ts';
import { GotoOptions } from './goto.options.ts';

export const gotoAction = defineAction({
  type: 'goto',
  version: 1,
  summary: 'Go on at another action, a number of times',
  options: GotoOptions,
  outcomes: ['jumped', 'exhausted'],
  verbatim: ['target_id'],
  start(context, { target_id, loop_count }) {
    const jumps = typeof context.memory === 'number' ? context.memory : 0;
    if (loop_count !== undefined && jumps >= loop_count) {
      return { kind: 'done', outcome: 'exhausted', output: { jumps } };
    }
    return { kind: 'jump', outcome: 'jumped', target: target_id, memory: jumps + 1, output: { jumps: jumps + 1 } };
  },
  leadsTo: ({ target_id, loop_count }) => ({
    targets: [{ path: '/target_id', id: target_id }],
    fallsThrough: loop_count !== undefined,
  }),
});
