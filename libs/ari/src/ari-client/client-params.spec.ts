import { expect, it } from 'vitest';
import { toClientParams } from './client-params.ts';

it('leaves what is read or deleted as it is', () => {
  expect(toClientParams('channels.hangup', { channelId: 'c', reason_code: '17' })).toEqual({
    channelId: 'c',
    reason_code: '17',
  });
});

it('sends all but the path of a POST in its body', () => {
  const params = { channelId: 'c', playbackId: 'p', media: ['sound:a', 'sound:b'], lang: undefined };
  const body = JSON.stringify({ media: ['sound:a', 'sound:b'] });
  expect(toClientParams('channels.playWithId', params)).toEqual({ channelId: 'c', playbackId: 'p', body });
});

it('sends a body that is a member beside the others, and one that is the whole alone', () => {
  const call = { channelId: 'c', endpoint: 'PJSIP/x', variables: { A: '1' } };
  const filter = { disallowed: [{ type: 'Dial' }] };
  expect(toClientParams('channels.originateWithId', call).body).toBe('{"endpoint":"PJSIP/x","variables":{"A":"1"}}');
  expect(toClientParams('applications.filter', { applicationName: 'a', filter })).toEqual({
    applicationName: 'a',
    body: JSON.stringify(filter),
  });
});

it('sends no body where there is nothing to say', () => {
  expect(toClientParams('channels.answer', { channelId: 'c' })).toEqual({ channelId: 'c' });
});
