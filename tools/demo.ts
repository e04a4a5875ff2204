/** One real call into the whole system and one out of it, shown and heard. `--services`: every app as its own process over RabbitMQ. */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inspect } from 'node:util';

import { telephoneWav } from '@voipbin/audio';
import { type CallRecording, type CarrierCall, hear, readWav, twoTonePrompt } from '@voipbin/testing';

import { defaultRuntimeDirectory, repositoryRoot } from '../deploy/local/paths.ts';
import { SetupError } from '../deploy/local/setup-error.ts';
import { overhear } from '../test/system/overhear.ts';
import { startSystem, type System } from '../test/system/system.ts';
import { until } from '../test/system/until.ts';
import { callOut } from './demo/call-out.ts';
import { printTimeline } from './demo/print-timeline.ts';
import { seedDemo } from './seed.ts';

const CALLER = '+12025550100';
const WELL_HEARD = 0.9;
const directory = join(defaultRuntimeDirectory, 'demo');
const tune = readWav(join(repositoryRoot, 'apps/media-manager/library/demo-tune.wav')).samples;
/** What the caller says to us. */
const voice = twoTonePrompt(600, 1100, 1500);
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** The caller listens to the welcome, says something, presses 1 in the menu, hears the tune, is hung up on. */
async function callDemo({ carrier, stack, api }: System, number: string): Promise<CarrierCall> {
  say(`Calling ${number} ...`);
  const call = await carrier.place({ to: number, from: CALLER });
  await call.answered;
  const overhearing = await overhear(stack);
  await call.say(voice);
  await until('the menu', async () => {
    const { activeflow_id: run } = (await api.findCallTo(number)) ?? { activeflow_id: null };
    return run !== null && (await api.activeflow(run)).current_action?.id === 'menu' ? true : undefined;
  });
  await call.press('1');
  await call.ended;
  await until('the recording', () => Promise.resolve(readWav(overhearing.file).samples.length > 0 ? true : undefined));
  copyFileSync(overhearing.file, join(directory, 'heard-by-voipbin.wav'));
  overhearing.close();
  return call;
}

function report(who: string, what: string, recording: CallRecording, served: Float32Array): boolean {
  const { correlation, lengthErrorMs, longestHoleMs } = hear(recording, served);
  const isHeard = correlation >= WELL_HEARD;
  say(
    `${who} ${isHeard ? 'heard' : 'DID NOT HEAR'} ${what}: correlation ${correlation.toFixed(3)}, ` +
      `length ${lengthErrorMs.toFixed(0)} ms off, longest hole ${longestHoleMs.toFixed(0)} ms`,
  );
  return isHeard;
}

async function demo(system: System): Promise<boolean> {
  const { stack, sip, api } = system;
  const number = system.nextNumber();
  const { accessKey } = stack.plan.secrets;
  await seedDemo({ apiUrl: stack.apiUrl, databaseUrl: stack.databaseUrl, number, accessKey, sip, reset: true });
  const call = await callDemo(system, number);
  const recording = await call.recording();
  writeFileSync(join(directory, 'heard-by-caller.wav'), telephoneWav(recording.samples));
  const record = await until('the end of the call', async () => {
    const found = await api.findCallTo(number);
    return found?.status === 'hangup' && found.activeflow_id !== null ? found : undefined;
  });
  const steps = await api.steps(record.activeflow_id ?? '');
  say('');
  printTimeline(await api.callEvents(record.id), steps);
  say('');
  const byUs = { ...readWav(join(directory, 'heard-by-voipbin.wav')), startedAtMs: 0 };
  const heard = [report('The caller', 'the tune', recording, tune), report('VoIPBIN', 'the caller', byUs, voice)];
  const isThrough = steps.at(-1)?.action_type === 'hangup' && steps.every(({ error }) => error === null);
  say(`The flow ${isThrough ? 'ran to its end' : 'DID NOT RUN TO ITS END'}: ${steps.length} actions.`);
  say(`Both recordings are in ${directory}.`);
  return isThrough && heard.every(Boolean);
}

/** A call that comes in, and one that goes out. */
async function both(system: System): Promise<boolean> {
  const isTaken = await demo(system);
  say('');
  return (await callOut(system)) && isTaken;
}

const form = process.argv.includes('--services') ? 'services' : 'all-in-one';
mkdirSync(directory, { recursive: true });
try {
  say(`Bringing up the whole system (${form}) and a carrier ...`);
  const system = await startSystem(`demo-${form}`, form);
  const isGood = await both(system).finally(() => system.stop());
  say(isGood ? 'The demo went well.' : 'The demo failed.');
  process.exitCode = isGood ? 0 : 1;
} catch (error) {
  process.stderr.write(`The demo failed: ${error instanceof SetupError ? error.message : inspect(error)}\n`);
  process.exitCode = 1;
}
process.exit();
