import { randomBytes } from 'node:crypto';
import { freePort } from '../free-port.ts';
import { loopbackAddress } from '../loopback-address.ts';
import type { AsteriskSettings } from './asterisk-settings.ts';

/** Settings that collide with nobody on this machine: an address of its own and free ports. `wanted` wins over what is allotted. */
export async function allotAsteriskSettings(
  directory: string,
  wanted: Partial<AsteriskSettings> = {},
): Promise<AsteriskSettings> {
  return {
    directory,
    sipAddress: loopbackAddress(),
    sipPort: 5060,
    sipTlsPort: 5061,
    httpPort: await freePort(),
    httpsPort: 8089,
    rtpPorts: { first: 10_000, last: 29_999 },
    ari: { username: 'voipbin', password: randomBytes(12).toString('hex') },
    callManager: {
      host: '127.0.0.1',
      port: await freePort(),
      username: 'asterisk',
      password: randomBytes(12).toString('hex'),
    },
    carriers: [],
    ...wanted,
  };
}
