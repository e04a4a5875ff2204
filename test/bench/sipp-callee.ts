import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';

import { until } from '../system/until.ts';

const SIP_PORT = 5060;

/** SIPp as somebody who answers every call and waits for its end; resolves when it can be called. */
export async function startSippCallee(address: string): Promise<{ stop: () => void }> {
  const party = ['-sn', 'uas', '-i', address, '-mi', address, '-p', String(SIP_PORT)];
  const sipp = spawn('sipp', [...party, '-nostdin', '-buff_size', String(4 * 2 ** 20)], {
    cwd: tmpdir(),
    stdio: 'ignore',
    env: { ...process.env, TERM: 'dumb' },
  });
  await until('SIPp to listen', () => Promise.resolve(isListening(address) ? true : undefined));
  return { stop: () => void sipp.kill('SIGKILL') };
}

function isListening(address: string): boolean {
  const local = [...address.split('.')].reverse().map((octet) => Number(octet).toString(16).padStart(2, '0'));
  const port = SIP_PORT.toString(16).padStart(4, '0');
  return readFileSync('/proc/net/udp', 'utf8').includes(`${local.join('')}:${port}`.toUpperCase());
}
