import { FlowAction, type Problem } from '@voipbin/contracts';
import { checkFields, pointerTo } from '@voipbin/flow-actions';

export interface ShapedAction {
  /** What of the action has the right shape. */
  action: FlowAction;
  problems: Problem[];
}

/** Reads an action from whatever was given in its place. */
export function shapeAction(given: unknown, index: number): ShapedAction {
  const pointer = `/actions/${index}`;
  if (typeof given !== 'object' || given === null || Array.isArray(given)) {
    return { action: { type: '' }, problems: [invalid(pointer, 'An action is an object.')] };
  }
  const { value, problems } = checkFields(FlowAction, given, { pointer, noun: 'field', mayRefer: () => false });
  const isWrong = new Set(problems.map((problem) => problem.pointer));
  const fields = Object.entries(value).filter(
    ([name, field]) => field !== undefined && !isWrong.has(pointerTo(pointer, name)),
  );
  const { on, ...action } = Object.fromEntries(fields) as Partial<FlowAction>;
  const branches = Object.entries(on ?? {});
  const named = branches.filter((branch): branch is [string, string] => typeof branch[1] === 'string');
  return {
    action: { type: '', ...action, ...(on && { on: Object.fromEntries(named) }) },
    problems: [
      ...problems,
      ...branches
        .filter(([, id]) => typeof id !== 'string')
        .map(([outcome]) => invalid(pointerTo(`${pointer}/on`, outcome), 'An outcome leads to the id of an action.')),
    ],
  };
}

function invalid(pointer: string, message: string): Problem {
  return { pointer, code: 'invalid_field', message, severity: 'error' };
}
