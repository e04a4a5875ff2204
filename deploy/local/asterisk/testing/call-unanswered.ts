import { createSocket } from 'node:dgram';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../../process/run-command.ts';

export interface UnansweredCalls {
  /** Address of the carrier. */
  from: string;
  to: { sipAddress: string; sipPort: number };
  /** All at once. The name stands before the address in the From header. */
  callers: { name: string; dialled: string }[];
  transport?: 'udp' | 'tcp';
  directory: string;
}

export interface UnansweredCallsResult {
  /** From the first INVITE to the last 503. */
  durationMs: number;
  /** How much was heard before the end, by all together, 50 packets a second. */
  rtpPackets: number;
  /** Every SIP message. */
  messages: string;
}

const scenario = join(import.meta.dirname, 'unanswered-caller.xml');
/** As in the scenario: SIPp keeps its own media port for itself. */
const MEDIA_PORT = 7000;

/** Calls with SIPp and waits for the final answer 503 to each; anything else, or 30 s without one, is an error. */
export async function callUnanswered(calls: UnansweredCalls): Promise<UnansweredCallsResult> {
  const { from, to, callers, transport = 'udp', directory } = calls;
  const fields = join(directory, 'fields.csv');
  const trace = join(directory, 'messages.log');
  writeFileSync(fields, `SEQUENTIAL\n${callers.map(({ name, dialled }) => `${name};${dialled}\n`).join('')}`);
  const many = String(callers.length);
  const party = ['-i', from, '-mi', from, '-p', '5060', '-t', transport === 'tcp' ? 't1' : 'u1'];
  const limits = ['-m', many, '-r', many, '-nostdin', '-timeout', '30', '-timeout_error'];
  const files = ['-sf', scenario, '-inf', fields, '-trace_msg', '-message_file', trace];
  let rtpPackets = 0;
  const ear = createSocket('udp4', () => (rtpPackets += 1)).bind(MEDIA_PORT, from);
  const startedAtMs = performance.now();
  try {
    await runCommand(['sipp', `${to.sipAddress}:${to.sipPort}`, ...party, ...limits, ...files], { cwd: directory });
  } finally {
    ear.close();
  }
  return { durationMs: performance.now() - startedAtMs, rtpPackets, messages: readFileSync(trace, 'utf8') };
}
