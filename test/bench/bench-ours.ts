import { freePort } from '../../deploy/local/free-port.ts';
import { allotAsteriskSettings } from '../../deploy/local/asterisk/allot-asterisk-settings.ts';
import type { StackForm } from '../../deploy/local/stack/apps.ts';
import { startAriTap } from './ari-tap.ts';
import { type OurSystem, startOurs } from './bench-systems.ts';
import { type CustomerFigures, benchCustomerSide } from './bench-customer-side.ts';
import { findCapacity } from './find-capacity.ts';
import { type LoadMeasure, measureLoad } from './measure-load.ts';
import { type Percentiles, percentiles } from './percentiles.ts';
import { undisturbed } from './undisturbed.ts';

/** Ten calls at a time, each with a step every 0.4 s. */
const STEP_CALLS_PER_SEC = 5;
const servers = ['asterisk', 'postgres', 'rabbitmq'];

export interface LoadFigures {
  callsPerSec: number;
  /** INVITE to 200 at 100 calls a second. */
  answerMs: Percentiles;
  /** At 200 calls a second, without carrier and load generator. */
  cpuMsPerCall: Record<string, number>;
  cpuMsPerCallAt100: Record<string, number>;
  /** Our processes, RabbitMQ and Postgres against Asterisk, at 200 calls a second. */
  ownPerAsteriskCpu: number;
  rssMb: Record<string, number>;
  /** The same, what processes share counted once. */
  pssMb: Record<string, number>;
}

export interface OurFigures extends LoadFigures, CustomerFigures {
  /** PlaybackFinished to the next play request at Asterisk's socket. */
  stepMs: Percentiles;
  overload: { callsPerSec: number; answered: number; refused: number; failed: number; answerMs: Percentiles };
}

/** Everything that is measured of one form of this system. */
export async function benchOurs(form: StackForm, trialSec: number, say: (line: string) => void): Promise<OurFigures> {
  const stepMs = percentiles(await measureSteps(form));
  say(`${form}: step p50 ${stepMs.p50.toFixed(1)} ms, p99 ${stepMs.p99.toFixed(1)} ms`);
  const customerSide = await benchCustomerSide(form);
  return await withOurs(startOurs(form), async (system) => {
    const underLoad = await benchLoad(system, trialSec);
    say(`${form}: ${underLoad.callsPerSec} calls/s`);
    const callsPerSec = 2 * underLoad.callsPerSec;
    const atTwice = await undisturbed(() => system.load(callsPerSec, trialSec));
    return { ...underLoad, ...customerSide, stepMs, overload: { callsPerSec, ...pick(atTwice) } };
  });
}

/** The all-in-one form where call-manager dials Asterisk with npm ari-client. */
export function benchAriClient(trialSec: number): Promise<LoadFigures> {
  return withOurs(startOurs('all-in-one', undefined, { ariDriver: 'ari-client' }), (system) =>
    benchLoad(system, trialSec),
  );
}

async function withOurs<T>(starting: Promise<OurSystem>, work: (system: OurSystem) => Promise<T>): Promise<T> {
  const system = await starting;
  try {
    return await work(system);
  } finally {
    await system.stop();
  }
}

async function benchLoad(system: OurSystem, trialSec: number): Promise<LoadFigures> {
  await measureLoad(system, 50, trialSec);
  const at100 = await measureLoad(system, 100, trialSec);
  const at200 = await measureLoad(system, 200, trialSec);
  const { callsPerSec } = await findCapacity((rate) => system.load(rate, trialSec));
  return {
    callsPerSec,
    answerMs: at100.result.answerMs,
    cpuMsPerCall: at200.cpuMsPerCall,
    cpuMsPerCallAt100: at100.cpuMsPerCall,
    ownPerAsteriskCpu: ownPerAsterisk(at200),
    rssMb: withoutServers(at200.rssMb),
    pssMb: withoutServers(at200.pssMb),
  };
}

function withoutServers(byProcess: Record<string, number>): Record<string, number> {
  return Object.fromEntries(Object.entries(byProcess).filter(([name]) => !servers.includes(name)));
}

function pick({ answered, refused, failed, answerMs }: LoadMeasure['result']) {
  return { answered, refused, failed, answerMs };
}

function ownPerAsterisk({ cpuMsPerCall }: LoadMeasure): number {
  const { asterisk = Number.NaN, ...own } = cpuMsPerCall;
  return Object.values(own).reduce((sum, ms) => sum + ms, 0) / asterisk;
}

async function measureSteps(form: StackForm): Promise<number[]> {
  const beep = { type: 'play', option: { stream_urls: ['beep'] } };
  const actions = [{ type: 'answer' }, beep, beep, beep, beep, beep, { type: 'hangup' }];
  const [asteriskPort, appPort] = [await freePort(), await freePort()];
  const { callManager } = await allotAsteriskSettings('');
  const tap = await startAriTap(asteriskPort, appPort);
  const system = await startOurs(form, actions, {
    asterisk: { callManager: { ...callManager, port: asteriskPort } },
    env: { ARI_LISTEN_PORT: String(appPort) },
  });
  try {
    await system.load(20, 5);
    await undisturbed(() => {
      tap.stepMs.length = 0;
      return system.load(STEP_CALLS_PER_SEC, 20);
    });
    if (tap.failed() > 0) {
      throw new Error(`${tap.failed()} playbacks failed: the steps after them are no measure`);
    }
    return tap.stepMs;
  } finally {
    await system.stop();
    tap.close();
  }
}
