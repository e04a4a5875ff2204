import { describe, expect, it } from 'vitest';

import { accessKeyOf, type Credentials } from './access-key-of.ts';

const asking = (authorization?: string, query: Credentials['query'] = {}): Credentials => ({
  headers: { authorization },
  query,
});

describe('accessKeyOf', () => {
  it.each([
    [asking('Bearer vb_key-1')],
    [asking('bearer  vb_key-1')],
    [asking(undefined, { accesskey: 'vb_key-1' })],
    [asking('Bearer vb_key-1', { accesskey: 'another' })],
  ])('finds the key in %j', (request) => {
    expect(accessKeyOf(request)).toBe('vb_key-1');
  });

  it.each([[asking()], [asking(undefined, { accesskey: '' })], [asking(undefined, { accesskey: ['a', 'b'] })]])(
    'asks for a key in %j',
    (request) => {
      expect(() => accessKeyOf(request)).toThrow(expect.objectContaining({ code: 'authentication_required' }));
    },
  );

  it.each(['Basic dXNlcjpwYXNz', 'Bearer', 'Bearer ', 'Bearer a b', 'vb_key-1'])('refuses %j', (authorization) => {
    expect(() => accessKeyOf(asking(authorization, { accesskey: 'vb_key-1' }))).toThrow(
      expect.objectContaining({ code: 'invalid_credentials' }),
    );
  });
});
