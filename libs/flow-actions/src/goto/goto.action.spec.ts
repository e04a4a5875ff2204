import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { gotoAction } from './goto.action.ts';

describe('goto', () => {
  it('counts its jumps over the whole run', () => {
    const options = { target_id: 'menu', loop_count: 2 };
    expect(gotoAction.start(contextWith(), options)).toMatchObject({ kind: 'jump', target: 'menu', memory: 1 });
    expect(gotoAction.start(contextWith({ memory: 1 }), options)).toMatchObject({ outcome: 'jumped', memory: 2 });
    expect(gotoAction.start(contextWith({ memory: 2 }), options)).toMatchObject({ kind: 'done', outcome: 'exhausted' });
  });

  it('never jumps with a count of 0, always without a count', () => {
    expect(gotoAction.start(contextWith(), { target_id: 'a', loop_count: 0 })).toMatchObject({ outcome: 'exhausted' });
    expect(gotoAction.start(contextWith({ memory: 99 }), { target_id: 'a' })).toMatchObject({ outcome: 'jumped' });
  });

  it('leads past itself only with a count', () => {
    expect(gotoAction.leadsTo?.({ target_id: 'a' }).fallsThrough).toBe(false);
    expect(gotoAction.leadsTo?.({ target_id: 'a', loop_count: 1 }).fallsThrough).toBe(true);
  });
});
