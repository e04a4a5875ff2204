import 'reflect-metadata';

import { VoiceError } from '@voipbin/common';
import { describe, expect, it } from 'vitest';

import { CallListParams } from '../calls/call-list.params.ts';
import { CreateFlowBody } from '../flows/create-flow.body.ts';
import { SaveFlowBody } from '../flows/save-flow.body.ts';
import { CreateNumberBody } from '../numbers/create-number.body.ts';
import { FlowIdsBody } from '../numbers/flow-ids.body.ts';
import { IdParams } from './id-params.ts';
import { PageParams } from './page-params.ts';
import { parseInput } from './parse-input.ts';

const FLOW_ID = '0190a3c2-0000-7000-8000-000000000004';
const NIL = '00000000-0000-0000-0000-000000000000';

function refusal(parse: () => unknown): { code: string; problems: unknown } {
  try {
    parse();
  } catch (error) {
    if (error instanceof VoiceError) return { code: error.code, problems: error.details?.['problems'] };
    throw error;
  }
  throw new Error('nothing was refused');
}

describe('parseInput', () => {
  it('fills in what a list query leaves out', () => {
    expect(parseInput('query', PageParams, {})).toEqual({ page_size: 100, page_token: undefined });
    expect(parseInput('query', PageParams, { page_size: '5', accesskey: 'vb_x' })).toMatchObject({ page_size: 5 });
  });

  it.each(['0', '101', '-1', '1.5', '1e1', '', ' 5', 'all', ['1', '2']])('refuses page_size %j', (page_size) => {
    expect(refusal(() => parseInput('query', PageParams, { page_size }))).toMatchObject({
      code: 'invalid_request_parameter',
      problems: [{ pointer: '/page_size' }],
    });
  });

  it('refuses parameters that are not known', () => {
    expect(refusal(() => parseInput('query', PageParams, { pageSize: '5', 'a[b]': '1' })).problems).toMatchObject([
      { pointer: '/pageSize', code: 'unknown_field' },
      { pointer: '/a[b]', code: 'unknown_field' },
    ]);
  });

  it('brings times to UTC', () => {
    const times = { from: '2026-01-31T14:00:00+02:00', to: '2026-02-01T00:00Z' };
    expect(parseInput('query', CallListParams, times)).toMatchObject({
      from: '2026-01-31T12:00:00.000Z',
      to: '2026-02-01T00:00:00.000Z',
    });
  });

  it.each([
    'yesterday',
    '2026-01-31',
    '2026-13-01T00:00:00Z',
    '2026-02-30T00:00:00Z',
    '0000-01-01T00:00:00Z',
    '2026-W01',
    '1',
  ])('refuses the time %s', (from) => {
    expect(refusal(() => parseInput('query', CallListParams, { from })).problems).toMatchObject([
      { pointer: '/from', code: 'is_iso8601' },
    ]);
  });

  it('refuses an id that is none', () => {
    expect(refusal(() => parseInput('param', IdParams, { id: '42' })).code).toBe('invalid_id');
  });

  it.each([[[]], ['text'], [null], [7]])('refuses the body %j', (body) => {
    expect(refusal(() => parseInput('body', CreateFlowBody, body)).problems).toMatchObject([
      { pointer: '', code: 'not_an_object' },
    ]);
  });

  it('names each bad field once, by what is wrong with it first', () => {
    const body = { name: 7, actions: [{ type: 'answer', nextid: 'x' }, { option: 5 }], extra: true };
    expect(refusal(() => parseInput('body', SaveFlowBody, body)).problems).toMatchObject([
      { pointer: '/extra', code: 'unknown_field' },
      { pointer: '/name', code: 'is_string' },
      { pointer: '/detail', code: 'required' },
      { pointer: '/actions/0/nextid', code: 'unknown_field' },
      { pointer: '/actions/1/type', code: 'required' },
      { pointer: '/actions/1/option', code: 'is_object' },
    ]);
  });

  it('leaves what is the author’s as it is', () => {
    const option = { camelCase: { snake_case: ['1', 2, null] } };
    const { actions } = parseInput('body', CreateFlowBody, { actions: [{ type: 'variable_set', option }] });
    expect(actions[0]?.option).toEqual(option);
  });

  it.each([undefined, null, NIL, FLOW_ID])('takes %s as the flow of a new number', (call_flow_id) => {
    const given = call_flow_id === undefined ? {} : { call_flow_id };
    const expected = call_flow_id === FLOW_ID ? FLOW_ID : null;
    expect(parseInput('body', CreateNumberBody, { number: '+16062067563', ...given })).toMatchObject({
      call_flow_id: expected,
      status: 'active',
    });
  });

  it.each(['0201234567', '+1 (606) 206-7563', '+', '16062067563', '+0123', 16062067563, null])(
    'refuses the number %j',
    (number) => {
      expect(refusal(() => parseInput('body', CreateNumberBody, { number })).problems).toMatchObject([
        { pointer: '/number', code: 'matches' },
      ]);
    },
  );

  it('takes VoIPBIN’s message_flow_id only where it says that there is none', () => {
    expect(parseInput('body', FlowIdsBody, { call_flow_id: FLOW_ID, message_flow_id: NIL }).call_flow_id).toBe(FLOW_ID);
    const refused = refusal(() => parseInput('body', FlowIdsBody, { call_flow_id: null, message_flow_id: FLOW_ID }));
    expect(refused.problems).toMatchObject([{ pointer: '/message_flow_id' }]);
  });

  it('wants to be told which flow a number shall have', () => {
    expect(refusal(() => parseInput('body', FlowIdsBody, {})).problems).toMatchObject([
      { pointer: '/call_flow_id', code: 'required' },
    ]);
  });
});
