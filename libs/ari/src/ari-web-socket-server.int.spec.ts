import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { WebSocket } from 'ws';
import { AriWebSocketServer } from './ari-web-socket-server.ts';
import { AriDiary } from './conformance/ari-diary.ts';

const credentials = { username: 'voipbin', password: 'pass:word' };

describe('AriWebSocketServer', () => {
  let diary: AriDiary;
  let server: AriWebSocketServer;
  let port: number;

  async function listen(probeIntervalMs = 5000): Promise<void> {
    diary = new AriDiary();
    server = new AriWebSocketServer({ host: '127.0.0.1', port: 0, ...credentials, probeIntervalMs }, diary);
    port = await server.listen();
  }
  beforeEach(() => listen());
  afterEach(() => server.close());

  interface Dial {
    path?: string;
    protocol?: string;
    password?: string;
  }
  function dial({ path = '/asterisk/02:00', protocol = 'ari', password }: Dial = {}): WebSocket {
    const auth = `${credentials.username}:${password ?? credentials.password}`;
    return new WebSocket(`ws://127.0.0.1:${port}${path}`, protocol, { auth });
  }
  async function connect(options?: Dial): Promise<WebSocket> {
    const peer = dial(options);
    await once(peer, 'open');
    return peer;
  }
  const event = (type: string, application = 'app'): string => JSON.stringify({ type, application });

  it.each([
    ['401 Unauthorized', { password: 'wrong' }],
    ['404 Not Found', { path: '/ari/events' }],
    ['400 Bad Request', { protocol: 'media' }],
  ])('answers %s and says so', async (refusal, options) => {
    const [error] = (await once(dial(options), 'error')) as [Error];
    expect(error.message).toContain(refusal.slice(0, 3));
    expect(diary.lines).toEqual([`refused ${refusal}`]);
  });

  it('hands over events in order, unknown ones too, and survives frames that are none', async () => {
    const peer = await connect();
    expect(peer.protocol).toBe('ari');
    for (const frame of [event('Dial', '1'), '{', event('Later'), '[]', event('Dial', '2')]) peer.send(frame);
    await diary.until('02:00#1 Dial 2');
    expect(diary.lines).toEqual([
      'connected 02:00#1',
      '02:00#1 Dial 1',
      '02:00#1 ari_bad_frame',
      '02:00#1 unknown Later',
      '02:00#1 ari_bad_frame',
      '02:00#1 Dial 2',
    ]);
  });

  it('goes on when the listener throws', async () => {
    diary.isThrowing = true;
    const peer = await connect();
    peer.send(event('Dial', '1'));
    peer.send(event('Dial', '2'));
    await diary.until('02:00#1 Dial 2');
    expect(diary.lines.filter((line) => line.endsWith('ari_listener_failed'))).toHaveLength(2);
  });

  it('matches answers to requests by their id, not by their order', async () => {
    const peer = await connect();
    peer.on('message', (data: Buffer) => {
      const { request_id, uri } = JSON.parse(data.toString()) as { request_id: string; uri: string };
      const answer = { type: 'RESTResponse', request_id, status_code: 200, message_body: JSON.stringify({ id: uri }) };
      setTimeout(() => peer.send(JSON.stringify(answer)), uri.endsWith('slow') ? 20 : 0);
    });
    await diary.until('connected 02:00#1');
    const [connection] = diary.connections;
    const [slow, fast] = await Promise.all([connection?.findChannel('slow'), connection?.findChannel('fast')]);
    expect([slow?.id, fast?.id]).toEqual(['channels/slow', 'channels/fast']);
  });

  it('rejects what is open, and then all that follows, when the peer goes away', async () => {
    const peer = await connect();
    await diary.until('connected 02:00#1');
    const open = diary.connections[0]?.answer('c');
    peer.terminate();
    await expect(open).rejects.toMatchObject({ code: 'ari_disconnected', retryable: true });
    await expect(diary.connections[0]?.answer('c')).rejects.toMatchObject({ code: 'ari_disconnected' });
    await diary.until('closed 02:00#1 peer');
  });

  it('does not send what would break the connection', async () => {
    await connect();
    await diary.until('connected 02:00#1');
    const tooLarge = diary.connections[0]?.setChannelVariable('c', 'V', 'ü'.repeat(33_000));
    await expect(tooLarge).rejects.toMatchObject({ code: 'ari_too_large', retryable: false });
  });

  it('lets a newer connection of the same Asterisk supersede the older one, after its last event', async () => {
    const older = await connect();
    await diary.until('connected 02:00#1');
    const newer = dial();
    newer.once('open', () => newer.send(event('Dial', 'newer')));
    older.send(event('Dial', 'older'));
    await diary.until('02:00#2 Dial newer');
    expect(diary.lines.slice(1)).toEqual([
      '02:00#1 Dial older',
      'closed 02:00#1 superseded',
      'connected 02:00#2',
      '02:00#2 Dial newer',
    ]);
  });

  it('keeps the connections of two Asterisks apart', async () => {
    await connect();
    await connect({ path: '/asterisk/02:01' });
    await diary.until('connected 02:01#2');
    expect(diary.lines).toEqual(['connected 02:00#1', 'connected 02:01#2']);
  });

  it('closes the socket that lost its application, so that Asterisk dials again', async () => {
    const peer = await connect();
    peer.send(event('ApplicationReplaced'));
    const [code] = (await once(peer, 'close')) as [number];
    expect(code).toBe(1012);
    await diary.until('closed 02:00#1 application_replaced');
  });

  it('gives up a peer that answers nothing', async () => {
    await server.close();
    await listen(20);
    await connect();
    await diary.until('closed 02:00#1 silent');
  });

  it('keeps a peer that answers, also when it has nothing else to say', async () => {
    await server.close();
    await listen(20);
    const peer = await connect();
    for (let probes = 0; probes < 5; probes += 1) {
      const [data] = (await once(peer, 'message')) as [Buffer];
      const { request_id } = JSON.parse(data.toString()) as { request_id: string };
      peer.send(JSON.stringify({ type: 'RESTResponse', request_id, status_code: 200 }));
    }
    expect(diary.lines).toEqual(['connected 02:00#1']);
  });

  it('says that its port is taken', async () => {
    const second = new AriWebSocketServer({ host: '127.0.0.1', port, ...credentials }, diary);
    await expect(second.listen()).rejects.toMatchObject({ code: 'ari_listen_failed', retryable: true });
  });

  it('has told of every end when close() resolves', async () => {
    const peer = await connect();
    peer.send(event('Dial', 'last'));
    await diary.until('02:00#1 Dial last');
    await server.close();
    expect(diary.lines.at(-1)).toBe('closed 02:00#1 requested');
  });
});
