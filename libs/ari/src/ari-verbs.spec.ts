import { beforeEach, describe, expect, it } from 'vitest';
import { AriError } from './ari-error.ts';
import type { AriOperation, AriParams, AriResult } from './ari-port.ts';
import { AriVerbs } from './ari-verbs.ts';

class ScriptedAri extends AriVerbs {
  readonly asteriskId = 'a';
  readonly requests: unknown[] = [];
  status = 200;

  request<O extends AriOperation>(operation: O, params: AriParams<O>): Promise<AriResult<O>> {
    this.requests.push([operation, params]);
    return this.status < 400
      ? Promise.resolve({ value: 'v' } as AriResult<O>)
      : Promise.reject(new AriError('ari_rejected', 'no', { operation, status: this.status }));
  }
}

describe('AriVerbs', () => {
  let ari: ScriptedAri;
  beforeEach(() => (ari = new ScriptedAri()));

  it.each([
    ['hangup', () => ari.hangup('c')],
    ['stopPlayback', () => ari.stopPlayback('p')],
    ['deleteDynamicObject', () => ari.deleteDynamicObject('aor', 'x')],
    ['findChannel', () => ari.findChannel('c')],
    ['findPlayback', () => ari.findPlayback('p')],
    ['getChannelVariable', () => ari.getChannelVariable('c', 'V')],
  ])('%s takes 404 for an answer and nothing else', async (_name, call) => {
    ari.status = 404;
    await expect(call()).resolves.toBeUndefined();
    ari.status = 500;
    await expect(call()).rejects.toMatchObject({ status: 500 });
  });

  it.each([
    ['answer', () => ari.answer('c')],
    ['play', () => ari.play('c', 'p', ['sound:beep'])],
    ['setChannelVariable', () => ari.setChannelVariable('c', 'V', '1')],
  ])('%s says when there is no such channel', async (_name, call) => {
    ari.status = 404;
    await expect(call()).rejects.toMatchObject({ status: 404 });
  });

  it('subscribeChannel tells a channel that is gone from an application that is missing', async () => {
    await expect(ari.subscribeChannel('app', 'c')).resolves.toBe(true);
    ari.status = 422;
    await expect(ari.subscribeChannel('app', 'c')).resolves.toBe(false);
    ari.status = 404;
    await expect(ari.subscribeChannel('app', 'c')).rejects.toMatchObject({ status: 404 });
  });

  it('hangs up with the cause that it is given', async () => {
    await ari.hangup('c', 17);
    expect(ari.requests).toEqual([['channels.hangup', { channelId: 'c', reason_code: '17' }]]);
  });

  it('pushes an object as a list of fields', async () => {
    await ari.putDynamicObject('aor', 'x', { max_contacts: '1' });
    const fields = [{ attribute: 'max_contacts', value: '1' }];
    const expected = { configClass: 'res_pjsip', objectType: 'aor', id: 'x', fields };
    expect(ari.requests).toEqual([['asterisk.updateObject', expected]]);
  });
});
