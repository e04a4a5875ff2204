import type { ActionEffects } from '../action-result.ts';
import { defineAction } from '../define-action.ts';
import type { Digits } from '../digits.ts';
import { pointerTo } from '../options/pointer.ts';
import { soleReference } from '../variables/reference.ts';
import { textOf } from '../variables/text-of.ts';
import { BranchOptions } from './branch.options.ts';

export const branchAction = defineAction({
  type: 'branch',
  version: 1,
  summary: 'Go on at the action that belongs to the value of a variable',
  options: BranchOptions,
  outcomes: ['matched', 'default'],
  verbatim: ['variable', 'default_target_id', 'target_ids'],
  start(context, options) {
    const name = soleReference(options.variable)?.name ?? options.variable;
    const value = textOf(context.variable(name));
    const effects: ActionEffects = name === 'voipbin.call.digits' ? { digits: withoutViewed(context.digits) } : {};
    const output = { value };
    if (Object.hasOwn(options.target_ids, value)) {
      const target = String(options.target_ids[value]);
      return { kind: 'jump', outcome: 'matched', target, output, ...effects };
    }
    return options.default_target_id === undefined
      ? { kind: 'done', outcome: 'default', output, ...effects }
      : { kind: 'jump', outcome: 'default', target: options.default_target_id, output, ...effects };
  },
  leadsTo: ({ target_ids, default_target_id }) => ({
    targets: [
      ...Object.entries(target_ids).map(([value, id]) => ({ path: pointerTo('/target_ids', value), id })),
      ...(default_target_id === undefined ? [] : [{ path: '/default_target_id', id: default_target_id }]),
    ],
    fallsThrough: default_target_id === undefined,
  }),
});

function withoutViewed(digits: Digits): Digits {
  return digits.collected === '' ? { ...digits, ahead: '' } : { ...digits, collected: '' };
}
