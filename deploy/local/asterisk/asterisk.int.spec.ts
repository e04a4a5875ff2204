import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isFree } from '../free-port.ts';
import { loopbackAddress } from '../loopback-address.ts';
import { scratchDirectory } from '../scratch-directory.ts';
import { allotAsteriskSettings } from './allot-asterisk-settings.ts';
import type { AsteriskSettings } from './asterisk-settings.ts';
import { ensureAsterisk } from './ensure-asterisk.ts';
import { type RunningAsterisk, startAsterisk } from './start-asterisk.ts';
import { sendSip } from './testing/send-sip.ts';

const log = (): void => undefined;
const directory = scratchDirectory();
const carrier = loopbackAddress();
let settings: AsteriskSettings;
let asterisk: RunningAsterisk;

beforeAll(async () => {
  const carriers = [{ name: 'carrier', hosts: [carrier], sipPort: 5060 }];
  settings = await allotAsteriskSettings(`${directory}/asterisk`, { carriers });
  asterisk = await startAsterisk(await ensureAsterisk(log), settings, { directory, log, restart: true });
});

afterAll(async () => {
  await asterisk.process.stop();
  rmSync(directory, { recursive: true, force: true });
});

const send = (method: string, from: string, user?: string): Promise<number> => {
  const to = { address: settings.sipAddress, port: settings.sipPort, ...(user !== undefined && { user }) };
  return sendSip({ method, from, to });
};

describe('our Asterisk', () => {
  it('answers the OPTIONS of a carrier', async () => {
    expect(await send('OPTIONS', carrier)).toBe(200);
  });

  it.each(['INVITE', 'REGISTER', 'OPTIONS', 'MESSAGE'])('challenges the %s of an unknown source', async (method) => {
    expect(await send(method, loopbackAddress(), '15550001')).toBe(401);
  });

  it('listens on its own address and on loopback only', async () => {
    const { sipAddress, sipPort, sipTlsPort, httpPort, httpsPort } = settings;
    const taken = [
      [sipAddress, sipPort],
      [sipAddress, sipTlsPort],
      [sipAddress, httpsPort],
      ['127.0.0.1', httpPort],
    ] as const;
    expect(await Promise.all(taken.map(([address, port]) => isFree(address, port)))).toEqual([
      false,
      false,
      false,
      false,
    ]);
    const elsewhere = taken.map(([address, port]) => isFree(address === '127.0.0.1' ? sipAddress : '127.0.0.1', port));
    expect(await Promise.all(elsewhere)).toEqual([true, true, true, true]);
  });

  it('serves ARI to its user and to nobody else', async () => {
    const get = async (password: string): Promise<Response> => {
      const credentials = Buffer.from(`${settings.ari.username}:${password}`).toString('base64');
      return fetch(`${asterisk.ariUrl}asterisk/info?only=system`, {
        headers: { authorization: `Basic ${credentials}` },
      });
    };
    expect((await get('wrong')).status).toBe(401);
    const response = await get(settings.ari.password);
    expect(await response.json()).toMatchObject({ system: { entity_id: asterisk.entityId } });
  });

  it('comes back with the same identity when it is killed', async () => {
    await asterisk.process.kill();
    await asterisk.process.untilReady();
    expect(asterisk.process.restarts).toBe(1);
    expect(await asterisk.console('core show settings')).toContain(asterisk.entityId);
    expect(await asterisk.console('module show like chan_pjsip')).toContain('Running');
  });
});
