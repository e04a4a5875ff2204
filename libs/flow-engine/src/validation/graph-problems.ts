import type { Problem } from '@voipbin/contracts';

import type { Program } from '../program/compile-program.ts';
import { END, type Graph, reachableFrom } from './graph.ts';

/** What is wrong with the course of a flow: actions that nothing leads to, loops that neither wait nor end. */
export function graphProblems(program: Program, graph: Graph): Problem[] {
  return [...unreachable(program, graph), ...endlessLoops(program, graph)];
}

function unreachable({ actions }: Program, graph: Graph): Problem[] {
  const reached = reachableFrom(graph, [0]).add(0);
  return actions
    .filter(({ index }) => !reached.has(index))
    .map(({ index }) => problem(index, 'unreachable_action', 'Nothing leads to this action.'));
}

function endlessLoops(program: Program, graph: Graph): Problem[] {
  const restless = program.actions.map(({ index }) => index).filter(isNoneOf(comingToRest(program, graph)));
  const told = new Set<number>();
  return restless.flatMap((index) => {
    const ahead = reachableFrom(graph, [index]);
    if (!ahead.has(index) || told.has(index)) {
      return [];
    }
    ahead.forEach((other) => told.add(other));
    return [problem(index, 'loop_without_exit', 'From here the flow can neither wait nor end.')];
  });
}

/** The actions from which the flow can come to a wait or to its end. */
function comingToRest({ actions }: Program, graph: Graph): Set<number> {
  const before: number[][] = actions.map(() => []);
  graph.forEach((exits, index) => exits.forEach((exit) => before[exit]?.push(index)));
  const resting = actions
    .filter(({ index, definition }) => definition?.resume !== undefined || graph[index]?.includes(END))
    .map(({ index }) => index);
  return new Set([...resting, ...reachableFrom(before, resting)]);
}

function isNoneOf(set: ReadonlySet<number>): (index: number) => boolean {
  return (index) => !set.has(index);
}

function problem(index: number, code: string, message: string): Problem {
  return { pointer: `/actions/${index}`, code, message, severity: 'error' };
}
