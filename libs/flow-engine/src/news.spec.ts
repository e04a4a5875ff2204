import { describe, expect, it } from 'vitest';

import { EngineRun } from './testing/engine-run.ts';

const answer = { type: 'answer' };
const sleep = (id: string) => ({ id, type: 'sleep', option: { duration: 60_000 } });
const digits = { id: 'keys', type: 'digits_receive', option: { duration: 5000, length: 2 } };

describe('the news of a run', () => {
  it('are its beginning, each action that it comes to wait at, and its end', () => {
    const run = new EngineRun([answer, sleep('first'), answer, sleep('second')]);
    const told = [run.last, run.time(), run.time(), run.end()].flatMap(({ news }) => news);
    expect(told).toEqual([
      { type: 'created', currentAction: { id: 'first', type: 'sleep' }, endReason: null },
      { type: 'updated', currentAction: { id: 'second', type: 'sleep' }, endReason: null },
      { type: 'ended', currentAction: null, endReason: 'completed' },
    ]);
  });

  it('are two where it ends as it begins', () => {
    expect(new EngineRun([answer]).last.news.map(({ type }) => type)).toEqual(['created', 'ended']);
  });

  it('are none where it stays where it is, or has ended', () => {
    const run = new EngineRun([answer, digits]);
    expect(run.digit('1').news).toEqual([]);
    expect(run.digit('2').news.map(({ type }) => type)).toEqual(['ended']);
    expect(run.end().news).toEqual([]);
  });

  it('tell of the same action each time that the run comes to it', () => {
    const run = new EngineRun([answer, sleep('loop'), { type: 'goto', option: { target_id: 'loop', loop_count: 2 } }]);
    const told = [run.time(), run.time(), run.time()].flatMap(({ news }) => news);
    expect(told.map(({ type, currentAction }) => [type, currentAction?.id])).toEqual([
      ['updated', 'loop'],
      ['updated', 'loop'],
      ['ended', undefined],
    ]);
  });
});
