import { EventEmitter, once } from 'node:events';
import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';

import { TELEPHONE_RATE_HZ, telephoneWav } from '@voipbin/audio';
import { readWav } from '@voipbin/testing';

import { ensurePackages } from '../../../deploy/local/debian/ensure-packages.ts';
import { freePort } from '../../../deploy/local/free-port.ts';
import type { Log } from '../../../deploy/local/log.ts';
import { ManagedProcess } from '../../../deploy/local/process/managed-process.ts';
import { untilListening } from '../../../deploy/local/process/until-listening.ts';
import { BaresipControl } from './baresip-control.ts';
import { baresipConfiguration, type BaresipSettings } from './baresip-config.ts';

const REGISTER_TIMEOUT_MS = 10_000;
const LONGEST_CALL_SEC = 120;
const LOOK_MS = 50;
const BYTES_PER_SAMPLE = 2;
const REGISTERED = /200 OK .*binding/;

/** A telephone with a SIP account: baresip, as Debian has it. */
export interface Softphone {
  dial: (number: string) => void;
  /** Resolves when it rings. */
  untilRinging: () => Promise<void>;
  accept: () => void;
  /** Resolves when the called side has answered. */
  untilEstablished: () => Promise<void>;
  /** Presses one key. */
  press: (key: string) => void;
  /** Resolves with the reason when the call is over. */
  untilClosed: () => Promise<string>;
  hangUp: () => void;
  /** Resolves when so much was heard. */
  untilHeard: (durationMs: number) => Promise<void>;
  /** All that was heard, without the silence in which nothing was sent: it has no time. Only after the end of the call. */
  heard: () => { samples: Float32Array; rateHz: number };
  stop: () => Promise<void>;
}

export type SoftphoneSite = Omit<BaresipSettings, 'controlPort' | 'speechFile'> & {
  log: Log;
  /** What it says (mono, 8 kHz, -1 to 1) from a second after a call is established. */
  speech?: Float32Array;
};

/** Resolves when the telephone is registered. */
export async function startSoftphone({
  log,
  speech = new Float32Array(0),
  ...site
}: SoftphoneSite): Promise<Softphone> {
  const { address, directory, server } = site;
  await ensurePackages(log, [{ name: 'baresip-core', file: '/usr/bin/baresip' }]);
  const controlPort = await freePort(address);
  mkdirSync(directory, { recursive: true });
  const speechFile = join(directory, 'speech.wav');
  const said = new Float32Array(LONGEST_CALL_SEC * TELEPHONE_RATE_HZ);
  said.set(speech, TELEPHONE_RATE_HZ);
  writeFileSync(speechFile, telephoneWav(said));
  for (const [name, content] of Object.entries(baresipConfiguration({ ...site, speechFile, controlPort }))) {
    writeFileSync(join(directory, name), content, { mode: 0o600 });
  }
  const ready = (abort: AbortSignal): Promise<void> => untilListening({ host: address, port: controlPort }, abort);
  const spec = { name: 'baresip', command: ['baresip', '-f', directory], env: { HOME: directory }, ready };
  // The event of the registration comes before anybody can be connected to hear of it.
  const output = new EventEmitter();
  const registered = once(output, 'registered', { signal: AbortSignal.timeout(REGISTER_TIMEOUT_MS) });
  const listen: Log = (source, line) => {
    log(source, line);
    if (REGISTERED.test(line)) output.emit('registered');
  };
  const process = await ManagedProcess.start(spec, { directory, log: listen });
  const control = await BaresipControl.connect(address, controlPort);
  await registered;
  return {
    dial: (number) => control.send('dial', `sip:${number}@${server};transport=udp`),
    untilRinging: async () => void (await control.until('CALL_INCOMING')),
    accept: () => control.send('accept'),
    untilEstablished: async () => void (await control.until('CALL_ESTABLISHED')),
    press: (key) => control.send('sndcode', key),
    untilClosed: async () => (await control.until('CALL_CLOSED')).param ?? '',
    hangUp: () => control.send('hangup'),
    untilHeard: async (durationMs) => {
      const bytes = (durationMs / 1000) * TELEPHONE_RATE_HZ * BYTES_PER_SAMPLE;
      while (recordedBytes(directory) < bytes) await delay(LOOK_MS);
    },
    heard: () => readWav(recordingIn(directory) ?? ''),
    stop: async () => {
      control.close();
      await process.stop();
    },
  };
}

function recordingIn(directory: string): string | undefined {
  const name = readdirSync(directory).find((file) => file.endsWith('-dec.wav'));
  return name === undefined ? undefined : join(directory, name);
}

function recordedBytes(directory: string): number {
  const file = recordingIn(directory);
  return file === undefined ? 0 : statSync(file).size;
}
