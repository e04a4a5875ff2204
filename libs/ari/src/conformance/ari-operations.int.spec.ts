import { createSocket } from 'node:dgram';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { allotAsteriskSettings } from '../../../../deploy/local/asterisk/allot-asterisk-settings.ts';
import { ensureAsterisk } from '../../../../deploy/local/asterisk/ensure-asterisk.ts';
import { startAsterisk, type RunningAsterisk } from '../../../../deploy/local/asterisk/start-asterisk.ts';
import { scratchDirectory } from '../../../../deploy/local/scratch-directory.ts';
import type { AriPort } from '../ari-port.ts';
import { ariRoutes } from '../generated/ari-operations.generated.ts';
import type { AriLog } from './ari-log.ts';
import { AriStage } from './ari-stage.ts';
import { drivers } from './drivers.ts';
import { failingOperations } from './failing-operations.ts';
import type { TestCalls } from './test-calls.ts';

const silent = (): undefined => undefined;

describe.each(drivers)('$name: operations of a real Asterisk', (maker) => {
  let directory: string;
  let asterisk: RunningAsterisk;
  let stage: AriStage;
  let ari: AriPort;
  let log: AriLog;
  let calls: TestCalls;
  let app: string;

  beforeAll(async () => {
    directory = scratchDirectory();
    const settings = await allotAsteriskSettings(`${directory}/asterisk`, { ariDriver: maker.name });
    asterisk = await startAsterisk(await ensureAsterisk(silent), settings, { directory, log: silent });
    stage = new AriStage(maker, settings, asterisk);
    await stage.open();
    ({ log, calls, application: app } = stage);
    ({ ari } = log);
  });
  afterAll(async () => {
    await stage.disconnect();
    // After a channel that could not be made it takes its time to stop in good order.
    await asterisk.process.kill();
    rmSync(directory, { recursive: true });
  });

  failingOperations(() => ({ ari, calls, app }));

  it('say which Asterisk it is', async () => {
    expect(ari.asteriskId).toBe(asterisk.entityId);
    const info = await ari.getInfo();
    expect(info.system).toMatchObject({ entity_id: asterisk.entityId });
    expect(Date.parse(info.status?.startup_time ?? '')).toBeLessThan(Date.now());
    expect(await ari.request('asterisk.ping', {})).toMatchObject({ ping: 'pong' });
  });

  it('find and list channels, also when the list is larger than a request may be', async () => {
    const made = await Promise.all(Array.from({ length: 40 }, () => calls.make()));
    const ids = (await ari.listChannels()).map((channel) => channel.id);
    expect(ids).toEqual(expect.arrayContaining(made.flatMap(({ incoming, outgoing }) => [incoming, outgoing])));
    await Promise.all(made.map(({ outgoing }) => ari.hangup(outgoing)));
    await Promise.all(made.map(({ outgoing }) => calls.ended(outgoing)));
    expect(await ari.findChannel(made[0]?.outgoing ?? '')).toBeUndefined();
  });

  it('keep every character of a variable', async () => {
    const { outgoing } = await calls.make();
    expect(await ari.getChannelVariable(outgoing, 'FROM')).toBe('ü & co');
    for (const value of ['a b+c', '100%', 'ü€😀', 'a&b=c?d#e', '"q\\', "it's", 'a/b,c;d', 'x'.repeat(20_000)]) {
      await ari.setChannelVariable(outgoing, 'VALUE', value);
      expect(await ari.getChannelVariable(outgoing, 'VALUE')).toBe(value);
    }
    expect(await ari.getChannelVariable(outgoing, 'UNSET')).toBeUndefined();
    await ari.hangup(outgoing);
  });

  it('find a channel by its name, too', async () => {
    const { incoming } = await calls.make();
    const { name } = (await ari.findChannel(incoming)) ?? expect.fail('there is no such channel');
    expect(await ari.subscribeChannel(app, name)).toBe(true);
    await ari.hangup(name, 17);
    expect(await calls.ended(incoming)).toMatchObject({ cause: 17 });
  });

  it('set a variable for all channels', async () => {
    await ari.setGlobalVariable('GREETING', 'hello');
    const { outgoing } = await calls.make();
    expect(await ari.getChannelVariable(outgoing, 'GREETING')).toBe('hello');
    await ari.hangup(outgoing);
  });

  it('set a time limit', async () => {
    const { outgoing } = await calls.make();
    await ari.setChannelVariable(outgoing, 'TIMEOUT(absolute)', '60');
    expect(Number(await ari.getChannelVariable(outgoing, 'TIMEOUT(absolute)'))).toBeGreaterThan(0);
    await ari.hangup(outgoing);
  });

  it('play, tell the outcome, and stop', async () => {
    const { outgoing } = await calls.make();
    await ari.play(outgoing, 'p-done', ['sound:beep', 'sound:beep']);
    expect(await ari.findPlayback('p-done')).toMatchObject({ id: 'p-done', media_uri: 'sound:beep' });
    expect(await calls.played('p-done')).toBe('done');
    await expect.poll(() => ari.findPlayback('p-done')).toBeUndefined();
    await ari.play(outgoing, 'p-missing', ['sound:there-is-no-such-file']);
    expect(await calls.played('p-missing')).toBe('failed');
    await ari.play(outgoing, 'p-stopped', ['sound:demo-congrats']);
    await ari.stopPlayback('p-stopped');
    expect(await calls.played('p-stopped')).toBe('done');
    await ari.hangup(outgoing);
  });

  it('send a channel on in the dialplan', async () => {
    const { outgoing } = await calls.make();
    await ari.continueInDialplan(outgoing, { context: stage.context, extension: '99' });
    await log.heard('StasisStart', ({ channel }) => channel.id === outgoing && channel.dialplan.exten === '99');
    await ari.hangup(outgoing);
  });

  it('tell the end of a subscribed channel, with the cause that it was given', async () => {
    const { incoming } = await calls.make();
    expect(await ari.subscribeChannel(app, incoming)).toBe(true);
    await ari.hangup(incoming, 17);
    expect(await calls.ended(incoming)).toMatchObject({ cause: 17 });
  });

  it('create a channel first and dial it later', async () => {
    const channel = { channelId: 'dialling', otherChannelId: 'dialled', endpoint: `Local/10@${stage.context}`, app };
    await ari.request('channels.create', channel);
    const { channel: created } = await log.heard('StasisStart', (event) => event.channel.id === 'dialling');
    expect(created.state).toBe('Down');
    await ari.request('channels.dial', { channelId: 'dialling', timeout: 30 });
    await log.heard('StasisStart', (event) => event.channel.id === 'dialled');
    await ari.answer('dialled');
    await log.heard('Dial', (event) => event.peer.id === 'dialling' && event.dialstatus === 'ANSWER');
    await ari.hangup('dialling');
  });

  it('call somebody, and tell that they ring, answer, and why it ended', async () => {
    const call = {
      endpoint: `Local/20@${stage.context}`,
      callerId: '"Kim" <+1606>',
      timeoutSec: 30,
      variables: { X: '1' },
    };
    await ari.originate(app, 'calling', call);
    const { channel } = await log.heard('StasisStart', ({ channel: { dialplan } }) => dialplan.exten === '20');
    expect(channel.caller).toMatchObject({ name: 'Kim', number: '+1606' });
    await ari.ring(channel.id);
    await log.heard(
      'ChannelStateChange',
      (event) => event.channel.id === 'calling' && event.channel.state === 'Ringing',
    );
    await ari.answer(channel.id);
    await log.heard('StasisStart', (event) => event.channel.id === 'calling');
    await ari.progress(channel.id);
    await ari.ring(channel.id);
    await ari.stopRinging(channel.id);
    await expect(ari.stopRinging('gone')).resolves.toBeUndefined();
    expect(await ari.getChannelVariable('calling', 'X')).toBe('1');
    await ari.hangup(channel.id, 17);
    expect(await calls.ended('calling')).toMatchObject({ cause: 17 });
  });

  it('send digits, which the other end hears', async () => {
    const { incoming, outgoing } = await calls.make();
    await ari.sendDigits(outgoing, '19*#', { durationMs: 80, intervalMs: 50 });
    await log.heard('ChannelDtmfReceived', ({ channel, digit }) => channel.id === incoming && digit === '#');
    expect(log.all('ChannelDtmfReceived').map((event) => event.digit)).toEqual(['1', '9', '*', '#']);
    await ari.hangup(outgoing);
  });

  it('play music, send silence and mute, on and off, also twice', async () => {
    const { outgoing } = await calls.make();
    for (let round = 0; round < 2; round += 1) {
      await ari.startMusic(outgoing);
      await ari.startSilence(outgoing);
      await ari.mute(outgoing, 'in');
      await ari.mute(outgoing, 'out');
    }
    for (let round = 0; round < 2; round += 1) {
      await ari.stopMusic(outgoing);
      await ari.stopSilence(outgoing);
      await ari.unmute(outgoing, 'in');
      await ari.unmute(outgoing, 'out');
    }
    await expect(ari.mute('gone', 'in')).rejects.toMatchObject({ status: 404 });
    await ari.hangup(outgoing);
  });

  it('put a channel beside another, which ends with it', async () => {
    const { outgoing } = await calls.make();
    const snooping = { application: app, args: ['beside', 'begin'], spy: 'in', whisper: 'out' } as const;
    await ari.snoop(outgoing, 'beside', snooping);
    const { args } = await log.heard('StasisStart', ({ channel }) => channel.id === 'beside');
    expect(args).toEqual(['beside', 'begin']);
    await ari.hangup(outgoing);
    await log.heard('StasisEnd', ({ channel }) => channel.id === 'beside');
    await expect(ari.snoop('gone', 'nobody', snooping)).rejects.toMatchObject({ status: 404 });
  });

  it('bridge a channel with a socket outside, which gets what the other end plays', async () => {
    const listener = createSocket('udp4').bind(0, '127.0.0.1');
    await once(listener, 'listening');
    await asterisk.console('module load res_rtp_multicast.so');
    await asterisk.console('module load chan_rtp.so');
    const { incoming, outgoing } = await calls.make();
    expect(await ari.findBridge('bridge')).toBeUndefined();
    await ari.createBridge('bridge');
    await ari.createBridge('bridge');
    const media = { external_host: `127.0.0.1:${listener.address().port}`, format: 'ulaw' };
    await ari.request('channels.externalMedia', { channelId: 'media', app, ...media });
    await log.heard('StasisStart', (event) => event.channel.id === 'media');
    await ari.addToBridge('bridge', [outgoing, 'media']);
    expect((await ari.findBridge('bridge'))?.channels.toSorted()).toEqual([outgoing, 'media'].toSorted());
    await expect(ari.addToBridge('bridge', ['gone'])).rejects.toMatchObject({ status: 400 });
    await ari.play(incoming, 'p-heard-outside', ['sound:beep']);
    const [packet] = (await once(listener, 'message')) as [Buffer];
    expect(packet.length).toBe(12 + 160);
    await ari.destroyBridge('bridge');
    await ari.destroyBridge('bridge');
    await Promise.all(['media', outgoing].map((channelId) => ari.hangup(channelId)));
    listener.close();
  });

  it('push objects, read them, and take them away', async () => {
    await ari.putDynamicObject('auth', 'x', { auth_type: 'userpass', username: 'x', password: 'p' });
    await ari.putDynamicObject('aor', 'x', { max_contacts: '1' });
    await ari.putDynamicObject('endpoint', 'x', { aors: 'x', auth: 'x', allow: '!all,ulaw' });
    const object = { configClass: 'res_pjsip', objectType: 'endpoint', id: 'x' };
    expect(await ari.request('asterisk.getObject', object)).toContainEqual({ attribute: 'aors', value: 'x' });
    await ari.deleteDynamicObject('endpoint', 'x');
    await expect(ari.request('asterisk.getObject', object)).rejects.toMatchObject({ status: 404 });
    await expect(ari.deleteDynamicObject('endpoint', 'x')).resolves.toBeUndefined();
  });

  it('have all been tried, and nothing came that was not understood', () => {
    const untried = Object.keys(ariRoutes).filter((operation) => !log.used.has(operation));
    expect({ untried, surprises: log.surprises }).toEqual({ untried: ['applications.filter'], surprises: [] });
  });
});
