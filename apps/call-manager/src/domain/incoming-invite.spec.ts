import { describe, expect, it } from 'vitest';

import { readInvite } from './incoming-invite.ts';

const encoded = ['%2b16062067563', '%2b821021656521', 'Kim', '127.0.0.12%3a5060'];

describe('readInvite', () => {
  it('decodes what the network sent', () => {
    expect(readInvite(['incoming', 'carrier', 'acme', ...encoded])).toEqual({
      via: 'carrier',
      endpoint: 'acme',
      dialled: '+16062067563',
      callerNumber: '+821021656521',
      callerName: 'Kim',
      remoteAddress: '127.0.0.12:5060',
    });
  });

  it('takes a hostile name as nothing but a name', () => {
    const hostile = encodeURIComponent('x,context=trunk,"y"\r\nX-Evil: 1\u0000\u202e');
    const invite = readInvite(['incoming', 'carrier', 'acme', '%2b1606', '1000', hostile]);

    expect(invite).toMatchObject({ via: 'carrier', endpoint: 'acme', callerName: 'x,context=trunk,"y"X-Evil: 1' });
  });

  it('takes the quoting of a name away', () => {
    const quoted = encodeURIComponent(String.raw`x,context=trunk,\"y \\ z`);

    expect(readInvite(['incoming', 'carrier', 'acme', '%2b1606', '1000', quoted])).toMatchObject({
      callerName: String.raw`x,context=trunk,"y \ z`,
    });
  });

  it('survives bytes that are no text', () => {
    expect(readInvite(['incoming', 'carrier', 'acme', '%ff%', '', 'a%e2%82'])).toMatchObject({
      dialled: '\ufffd%',
      callerName: 'a\ufffd',
    });
  });

  it.each([[[]], [['amd', 'HUMAN']], [['incoming', 'friend', 'acme']]])('refuses %j', (args) => {
    expect(readInvite(args)).toBeUndefined();
  });
});
