import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { allotAsteriskSettings } from '../../../../deploy/local/asterisk/allot-asterisk-settings.ts';
import { ensureAsterisk } from '../../../../deploy/local/asterisk/ensure-asterisk.ts';
import { startAsterisk, type RunningAsterisk } from '../../../../deploy/local/asterisk/start-asterisk.ts';
import { scratchDirectory } from '../../../../deploy/local/scratch-directory.ts';
import { EVENT_FILTER } from '../unwanted-events.ts';
import type { AriLog } from './ari-log.ts';
import { AriStage } from './ari-stage.ts';
import { drivers } from './drivers.ts';
import type { TestCalls } from './test-calls.ts';
import { whileStopped } from './while-stopped.ts';

const silent = (): undefined => undefined;

describe.each(drivers)('$name: connection to a real Asterisk', (maker) => {
  let directory: string;
  let asterisk: RunningAsterisk;
  let stage: AriStage;
  let log: AriLog;
  let calls: TestCalls;

  beforeAll(async () => {
    directory = scratchDirectory();
    const settings = await allotAsteriskSettings(`${directory}/asterisk`, { ariDriver: maker.name });
    const options = { directory, log: silent, restart: true };
    asterisk = await startAsterisk(await ensureAsterisk(silent), settings, options);
    stage = new AriStage(maker, settings, asterisk);
    await stage.open();
    ({ log, calls } = stage);
  });
  afterAll(async () => {
    await stage.disconnect();
    await asterisk.process.stop();
    rmSync(directory, { recursive: true });
  });

  const whileAsteriskStops = (task: () => Promise<unknown>) => whileStopped(asterisk.process.pid ?? Number.NaN, task);

  it('brings events in order, however many requests are on their way', async () => {
    const { ari, outgoing } = await calls.make();
    const values = Array.from({ length: 300 }, (_, index) => String(index));
    await Promise.all(values.map((value) => ari.setChannelVariable(outgoing, 'COUNT', value)));
    await log.heard('ChannelVarset', (event) => event.variable === 'COUNT' && event.value === '299');
    const heard = log.all('ChannelVarset').filter((event) => event.variable === 'COUNT');
    expect(heard.map((event) => event.value)).toEqual(values);
    await ari.hangup(outgoing);
  });

  it('leaves out the events of the filter, but no answer', async () => {
    await log.ari.setEventFilter(stage.application, EVENT_FILTER);
    log.clear();
    const { ari, outgoing } = await calls.make();
    await ari.setChannelVariable(outgoing, 'COUNT', '1');
    await ari.play(outgoing, 'p-filter', ['sound:beep']);
    expect(await calls.played('p-filter')).toBe('done');
    await ari.hangup(outgoing);
    await calls.ended(outgoing);
    const unwanted = EVENT_FILTER.disallowed.map((event) => event.type);
    expect(log.types.filter((type) => unwanted.includes(type))).toEqual([]);
  });

  it('gives up a request that is not answered in time; the late answer disturbs nothing', async () => {
    await whileAsteriskStops(async () => {
      const late = log.ari.request('asterisk.ping', {}, { timeoutMs: 100 });
      await expect(late).rejects.toMatchObject({ code: 'ari_timeout', retryable: true });
    });
    expect(await log.ari.request('asterisk.ping', {})).toMatchObject({ ping: 'pong' });
  });

  /** Two playbacks end, and a call comes in, while nobody is there. */
  async function beAway(): Promise<string> {
    const { ari, outgoing } = await calls.make();
    await ari.play(outgoing, 'p-away-1', ['sound:beep']);
    await ari.play(outgoing, 'p-away-2', ['sound:beep']);
    await stage.disconnect();
    await expect(ari.answer(outgoing)).rejects.toMatchObject({ code: 'ari_disconnected', retryable: true });
    await stage.http('POST', `channels?endpoint=Local/77@${stage.context}&app=${stage.application}`);
    await expect.poll(() => stage.http('GET', 'playbacks/p-away-2'), { timeout: 5000 }).toBe(404);
    await stage.connect();
    return outgoing;
  }

  if (maker.isReplayed) {
    it('brings what happened in our absence, in order, before the application is registered', async () => {
      const outgoing = await beAway();
      expect(log.all('PlaybackFinished').map(({ playback }) => playback.id)).toEqual(['p-away-1', 'p-away-2']);
      const replayed = log.types.slice(0, log.types.indexOf('ApplicationRegistered'));
      expect(replayed).toContain('StasisStart');
      expect(replayed.filter((type) => type === 'PlaybackFinished')).toHaveLength(2);
      await log.ari.hangup(outgoing);
    });
  } else {
    it('registers first, and has still the channels that it had, and their events from now on', async () => {
      const outgoing = await beAway();
      expect(log.types[0]).toBe('ApplicationRegistered');
      const channel = await log.ari.findChannel(outgoing);
      expect(channel?.dialplan).toMatchObject({ app_name: 'Stasis' });
      await log.ari.play(outgoing, 'p-back', ['sound:beep']);
      expect(await calls.played('p-back')).toBe('done');
      await log.ari.hangup(outgoing);
      await calls.ended(outgoing);
      expect(log.all('PlaybackFinished').map(({ playback }) => playback.id)).toEqual(['p-back']);
    });
  }

  it('gives up an Asterisk that has stopped, and is there again when it goes on', async () => {
    log.clear();
    await whileAsteriskStops(async () => {
      await expect(log.ari.listChannels()).rejects.toMatchObject({ code: 'ari_disconnected' });
      await log.closedBecause('silent');
    });
    await log.registered();
    await calls.make();
  });

  it('tells the next life of an Asterisk from the last', async () => {
    const before = await log.ari.getInfo();
    log.clear();
    await asterisk.process.kill();
    await log.closedBecause('peer');
    await Promise.all([log.registered(), asterisk.process.untilReady()]);
    const after = await log.ari.getInfo();
    expect(after.system?.entity_id).toBe(before.system?.entity_id);
    expect(after.status?.startup_time).not.toBe(before.status?.startup_time);
    expect(await log.ari.listChannels()).toEqual([]);
  });

  it('lets go when somebody takes its application', async () => {
    const url = `${asterisk.ariUrl.replace('http', 'ws')}events?app=${stage.application}`;
    const intruder = new WebSocket(url, 'ari', { headers: { authorization: stage.authorization } });
    await log.closedBecause('application_replaced');
    intruder.terminate();
    expect(log.surprises).toEqual([]);
  });
});
