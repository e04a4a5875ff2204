import { expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { answerAction } from './answer.action.ts';

it('leaves the answering to the engine and goes on at once', () => {
  expect(answerAction.needs).toBe('answered');
  expect(answerAction.start(contextWith(), {})).toEqual({ kind: 'done', outcome: 'completed' });
});
