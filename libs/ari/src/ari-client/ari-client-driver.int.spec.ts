import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { WebSocket } from 'ws';
import { AriDiary } from '../conformance/ari-diary.ts';
import { FakeAsterisk } from '../conformance/fake-asterisk.ts';
import { AriClientDriver } from './ari-client-driver.ts';
import { AsteriskDialler } from './asterisk-dialler.ts';

const credentials = { username: 'voipbin', password: 'pass:word&' };
const timing = { requestTimeoutMs: 1000, probeIntervalMs: 5000 };

describe('AriClientDriver', () => {
  let diary: AriDiary;
  let asterisk: FakeAsterisk;
  let url: string;
  let driver: AriClientDriver;

  async function dial(fake = new FakeAsterisk(), probeIntervalMs = 5000): Promise<void> {
    diary = new AriDiary();
    asterisk = fake;
    url = await asterisk.listen();
    driver = new AriClientDriver(
      { ...credentials, urls: [url], application: 'app', ...timing, probeIntervalMs },
      diary,
    );
    await driver.open();
  }
  async function connect(): Promise<WebSocket> {
    await diary.until('02:00#1 ApplicationRegistered app');
    return asterisk.connection();
  }
  beforeEach(() => dial());
  afterEach(async () => {
    await driver.close();
    asterisk.close();
  });
  const event = (type: string, application = 'app'): string => JSON.stringify({ type, application });

  it('hands over events in order, unknown ones too, and survives frames that are none', async () => {
    const peer = await connect();
    for (const frame of [event('Dial', '1'), '{', event('Later'), '[]', event('Dial', '2')]) peer.send(frame);
    await diary.until('02:00#1 Dial 2');
    expect(diary.lines).toEqual([
      'connected 02:00#1',
      '02:00#1 ApplicationRegistered app',
      '02:00#1 Dial 1',
      '02:00#1 ari_bad_frame',
      '02:00#1 unknown Later',
      '02:00#1 ari_bad_frame',
      '02:00#1 Dial 2',
    ]);
  });

  it('goes on when the listener throws', async () => {
    const peer = await connect();
    diary.isThrowing = true;
    peer.send(event('Dial', '1'));
    peer.send(event('Dial', '2'));
    await diary.until('02:00#1 Dial 2');
    expect(diary.lines.filter((line) => line === '02:00#1 ari_listener_failed')).toHaveLength(2);
  });

  it('says once for each reason why it cannot connect, and does when it can', async () => {
    await driver.close();
    asterisk.close();
    const later = new FakeAsterisk();
    later.refusal = 503;
    await dial(later);
    await diary.until(`unreachable 503 : Service Unavailable ${url}/ari/api-docs/resources.json`);
    later.refusal = 401;
    await diary.until(`unreachable 401 : Unauthorized ${url}/ari/api-docs/resources.json`);
    later.refusal = undefined;
    await diary.until('connected 02:00#1');
    expect(diary.lines.filter((line) => line.startsWith('unreachable'))).toHaveLength(2);
  });

  it('dials again when the connection is lost, and only then', async () => {
    const peer = await connect();
    peer.terminate();
    await diary.until('02:00#2 ApplicationRegistered app');
    expect(diary.lines.slice(2, 4)).toEqual(['closed 02:00#1 peer', 'connected 02:00#2']);
    expect(asterisk.dials).toBe(2);
  });

  it('rejects what is open, and then all that follows, when the connection is lost', async () => {
    const peer = await connect();
    asterisk.answerChannels = () => peer.terminate();
    const [connection] = diary.connections;
    await expect(connection?.answer('c')).rejects.toMatchObject({ code: 'ari_disconnected', retryable: true });
    await expect(connection?.answer('c')).rejects.toMatchObject({ code: 'ari_disconnected' });
  });

  it('rejects a request that has no answer, none that can be read, or none in time', async () => {
    await connect();
    const [connection] = diary.connections;
    asterisk.answerChannels = (request) => request.socket.destroy();
    await expect(connection?.answer('c')).rejects.toMatchObject({ code: 'ari_disconnected', retryable: true });
    asterisk.answerChannels = (_request, response) => response.end('{"id":');
    await expect(connection?.findChannel('c')).rejects.toMatchObject({ code: 'ari_malformed' });
    asterisk.answerChannels = () => undefined;
    const late = connection?.request('channels.list', {}, { timeoutMs: 20 });
    await expect(late).rejects.toMatchObject({ code: 'ari_timeout', retryable: true });
  });

  it('does not send what Asterisk would not take', async () => {
    await connect();
    const tooLarge = diary.connections[0]?.setChannelVariable('c', 'V', 'ü'.repeat(21_000));
    await expect(tooLarge).rejects.toMatchObject({ code: 'ari_too_large', retryable: false });
  });

  it('sends requests one after another, in the order in which they were made', async () => {
    await connect();
    const asked: string[] = [];
    asterisk.answerChannels = (request, response) => {
      asked.push(request.url ?? '');
      setTimeout(() => response.writeHead(204).end(), 10 - asked.length);
    };
    const [connection] = diary.connections;
    await Promise.all(['a', 'b', 'c'].map(async (id) => connection?.answer(id)));
    expect(asked).toEqual(['/ari/channels/a/answer', '/ari/channels/b/answer', '/ari/channels/c/answer']);
  });

  it('leaves its application to whoever has taken it', async () => {
    await connect();
    await driver.close();
    const dialler = new AsteriskDialler({ url, ...credentials }, diary, { application: 'app', ...timing });
    const isOver = dialler.run();
    await diary.until('02:00#2 ApplicationRegistered app');
    const peer = await asterisk.connection();
    const isClosed = once(peer, 'close');
    peer.send(event('ApplicationReplaced'));
    await Promise.all([isOver, isClosed]);
    expect(diary.lines.at(-1)).toBe('closed 02:00#2 application_replaced');
  });

  it('gives up a peer that answers no ping, and keeps one that has nothing else to say', async () => {
    await driver.close();
    asterisk.close();
    await dial(new FakeAsterisk(false), 20);
    await diary.until('closed 02:00#1 silent');
    await driver.close();
    asterisk.close();
    await dial(new FakeAsterisk(), 20);
    const peer = await connect();
    for (let probes = 0; probes < 5; probes += 1) await once(peer, 'ping');
    expect(diary.lines).toHaveLength(2);
  });

  it('has told of every end when close() resolves', async () => {
    const peer = await connect();
    peer.send(event('Dial', 'last'));
    await diary.until('02:00#1 Dial last');
    await driver.close();
    expect(diary.lines.at(-1)).toBe('closed 02:00#1 requested');
  });
});
