import { describe, expect, it } from 'vitest';

import { contextWith } from '../testing/context-with.ts';
import { optionsWith } from '../testing/options-with.ts';
import { branchAction } from './branch.action.ts';
import { BranchOptions } from './branch.options.ts';

const options = optionsWith(BranchOptions, { variable: 'lang', target_ids: { de: 'german', '7': 'seven' } });

describe('branch', () => {
  it('goes to the action of the value', () => {
    const result = branchAction.start(contextWith({ variables: { lang: 'de' } }), options);
    expect(result).toEqual({ kind: 'jump', outcome: 'matched', target: 'german', output: { value: 'de' } });
  });

  it('compares a number as its text', () => {
    expect(branchAction.start(contextWith({ variables: { lang: 7 } }), options)).toMatchObject({ target: 'seven' });
  });

  it.each(['fr', '', 'toString', '__proto__'])('finds no action of its own for %j', (lang) => {
    const context = contextWith({ variables: { lang } });
    expect(branchAction.start(context, options)).toMatchObject({ kind: 'done', outcome: 'default' });
    expect(branchAction.start(context, { ...options, default_target_id: 'other' })).toMatchObject({ target: 'other' });
  });

  it('uses up the digits that it has looked at, and no others', () => {
    const ofDigits = optionsWith(BranchOptions, { target_ids: { '1': 'one' } });
    const variables = { 'voipbin.call.digits': '1' };
    const collected = contextWith({ variables, digits: { collected: '1', ahead: '23', trailing: '' } });
    expect(branchAction.start(collected, ofDigits).digits).toEqual({ collected: '', ahead: '23', trailing: '' });
    const ahead = contextWith({ variables, digits: { collected: '', ahead: '1', trailing: '' } });
    expect(branchAction.start(ahead, ofDigits).digits).toEqual({ collected: '', ahead: '', trailing: '' });
  });

  it('takes the name of its variable as a reference too', () => {
    const result = branchAction.start(contextWith({ variables: { lang: 'de' } }), { ...options, variable: '${lang}' });
    expect(result).toMatchObject({ target: 'german' });
  });

  it('names its targets with their places', () => {
    const leads = branchAction.leadsTo?.(
      optionsWith(BranchOptions, { target_ids: { 'a/b': 'x' }, default_target_id: 'y' }),
    );
    expect(leads).toEqual({
      targets: [
        { path: '/target_ids/a~1b', id: 'x' },
        { path: '/default_target_id', id: 'y' },
      ],
      fallsThrough: false,
    });
  });
});
