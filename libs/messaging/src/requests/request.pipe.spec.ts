import { createFlow, getCall, ResourceQuery } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { RequestPipe } from './request.pipe.ts';

const inTime = (): number => Date.now() + 1_000;

describe('RequestPipe', () => {
  const pipe = new RequestPipe('call.request.get-call');

  it('makes an instance of the contract class', async () => {
    const query = await pipe.transform({ payload: getCall.good, deadlineMs: inTime() });
    expect(query).toBeInstanceOf(ResourceQuery);
    expect(query).toEqual(getCall.good);
  });

  it('refuses what is too late, without a look at it', async () => {
    await expect(pipe.transform({ payload: undefined, deadlineMs: Date.now() - 1 })).rejects.toMatchObject({
      code: 'request_timeout',
    });
  });

  it('refuses what is no object', async () => {
    for (const payload of [undefined, null, 'text', []]) {
      await expect(pipe.transform({ payload, deadlineMs: inTime() })).rejects.toMatchObject({
        code: 'invalid_request',
      });
    }
  });

  it('locates each problem, also inside lists', async () => {
    const payload = { ...createFlow.good, name: 1, actions: [{ type: 'answer' }, { type: 7 }] };
    const refusal = new RequestPipe('flow.request.create-flow').transform({ payload, deadlineMs: inTime() });
    await expect(refusal).rejects.toMatchObject({
      details: {
        problems: expect.arrayContaining([
          expect.objectContaining({ pointer: '/name', code: 'is_string', severity: 'error' }),
          expect.objectContaining({ pointer: '/actions/1/type' }),
        ]) as unknown,
      },
    });
  });
});
