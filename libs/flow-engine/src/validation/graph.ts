import type { CompiledAction, Program } from '../program/compile-program.ts';
import { endsFlow, leadsOf } from '../program/leads-of.ts';

/** In the place of an action: the end of the flow. */
export const END = -1;

/** Where each action may lead, by index. */
export type Graph = readonly (readonly number[])[];

/** What may follow what. An action that is not sound yet may lead anywhere, so that it hides no other problem and makes none. */
export function graphOf(program: Program, isSound: (action: CompiledAction) => boolean): Graph {
  const everywhere = [END, ...program.actions.keys()];
  return program.actions.map((action) => (isSound(action) ? exitsOf(action, program) : everywhere));
}

function exitsOf(action: CompiledAction, { actions, byId }: Program): number[] {
  const leads = leadsOf(action);
  if (endsFlow(leads)) {
    return [END];
  }
  const following = action.index + 1 < actions.length ? action.index + 1 : END;
  const next = action.nextId === undefined ? following : byId.get(action.nextId)?.index;
  const named = [...leads.targets.map(({ id }) => id), ...Object.values(action.on)];
  return [
    ...named.flatMap((id) => byId.get(id)?.index ?? []),
    ...(leads.fallsThrough && next !== undefined ? [next] : []),
  ];
}

/** Everything that can be reached from some actions in one step or more. */
export function reachableFrom(graph: Graph, start: readonly number[]): Set<number> {
  const reached = new Set<number>();
  const left = [...start];
  for (let index = left.pop(); index !== undefined; index = left.pop()) {
    for (const exit of graph[index] ?? []) {
      if (!reached.has(exit)) {
        reached.add(exit);
        left.push(exit);
      }
    }
  }
  return reached;
}
