import { describe, expect, it } from 'vitest';
import { encodeRestRequest } from './rest-request.ts';

function decode(frame: string): unknown {
  return JSON.parse(frame);
}

describe('encodeRestRequest', () => {
  it('puts path parameters into the path', () => {
    expect(decode(encodeRestRequest('7', 'channels.answer', { channelId: 'a/b c' }))).toEqual({
      type: 'RESTRequest',
      request_id: '7',
      method: 'POST',
      uri: 'channels/a%2Fb%20c/answer',
    });
  });

  it('puts query parameters into the query, lists with commas, and leaves out what is not given', () => {
    const params = { channelId: 'c', playbackId: 'p', media: ['sound:a', 'sound:b&c'], lang: undefined, offsetms: 0 };
    expect(decode(encodeRestRequest('1', 'channels.playWithId', params))).toMatchObject({
      uri: 'channels/c/play/p?media=sound%3Aa%2Csound%3Ab%26c&offsetms=0',
    });
  });

  it('puts a named body parameter into the body under its name', () => {
    const params = { channelId: 'c', endpoint: 'PJSIP/x', variables: { A: '1' } };
    expect(decode(encodeRestRequest('1', 'channels.originateWithId', params))).toMatchObject({
      uri: 'channels/c?endpoint=PJSIP%2Fx',
      content_type: 'application/json',
      message_body: '{"variables":{"A":"1"}}',
    });
  });

  it('sends a body that has no name of its own as it is', () => {
    const params = { applicationName: 'app', filter: { disallowed: [{ type: 'Dial' }] } };
    expect(decode(encodeRestRequest('1', 'applications.filter', params))).toMatchObject({
      message_body: '{"disallowed":[{"type":"Dial"}]}',
    });
  });
});
