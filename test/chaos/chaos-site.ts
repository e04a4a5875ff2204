import { parseWav, monoSamples } from '@voipbin/audio';

import type { StackForm } from '../../deploy/local/stack/apps.ts';
import { startSystem, type System } from '../system/system.ts';
import { AsteriskObserver } from './asterisk-observer.ts';
import { type CallStory, makeCall, planCall } from './chaos-call.ts';
import { chaosFlow } from './chaos-flow.ts';
import { Keypads } from './keypads.ts';
import { SeededRandom } from './seeded-random.ts';

/** A system to be harmed, and what is known of it while it is well. */
export interface ChaosSite {
  system: System;
  observer: AsteriskObserver;
  keypads: Keypads;
  flowId: string;
  /** A call that nothing happened to. */
  rehearsal: CallStory;
  /** What the flow's `talk` says, as it is served. */
  speech: Float32Array;
  /** How long Asterisk plays each of a call's four media. */
  playbackMs: number[];
  stop: () => Promise<void>;
}

export async function startChaosSite(form: StackForm): Promise<ChaosSite> {
  const system = await startSystem(`chaos-${form}`, form);
  const observer = await AsteriskObserver.connect(system.stack.plan.asterisk);
  const { id: flowId } = await system.api.createFlow('chaos', chaosFlow(system.media));
  const stop = async (): Promise<void> => {
    observer.close();
    await system.stop();
  };
  const keypads = new Keypads();
  const rehearsed = await rehearse({ system, observer, keypads, flowId });
  return { system, observer, keypads, flowId, stop, ...rehearsed };
}

async function rehearse(site: Pick<ChaosSite, 'system' | 'observer' | 'keypads' | 'flowId'>) {
  const { system, observer, flowId } = site;
  const plan = await planCall(system, flowId, new SeededRandom('rehearsal'), false);
  const rehearsal = await makeCall(site, plan, Promise.resolve());
  const { playbacks } = await observer.callTo(plan.number);
  const playbackMs = playbacks.map(({ startsMs: [startMs = 0], finishedAtMs = 0 }) => finishedAtMs - startMs);
  const [, , talk] = playbacks;
  const wav = await fetch((talk?.mediaUri ?? '').replace('sound:', ''));
  const speech = monoSamples(parseWav(Buffer.from(await wav.arrayBuffer())));
  return { rehearsal, speech, playbackMs };
}
