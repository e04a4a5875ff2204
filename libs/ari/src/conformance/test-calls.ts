import type { AriPort } from '../ari-port.ts';
import type { AriLog } from './ari-log.ts';

/** Two channels that hear each other, both in the application, both up. */
export interface TestCall {
  /** The connection over which it was made. */
  ari: AriPort;
  /** Came in through the dialplan. */
  incoming: string;
  /** Was made by us. */
  outgoing: string;
}

/** Makes calls without SIP, through a dialplan context that leads every number into the application. */
export class TestCalls {
  private count = 0;

  constructor(
    private readonly log: AriLog,
    private readonly application: string,
    private readonly context: string,
  ) {}

  async make(): Promise<TestCall> {
    const [incoming, outgoing] = [`in-${++this.count}`, `out-${this.count}`];
    const { ari } = this.log;
    const endpoint = `Local/1${this.count}@${this.context}`;
    const channel = { channelId: outgoing, otherChannelId: incoming, endpoint, variables: { FROM: 'ü & co' } };
    await ari.request('channels.originateWithId', { ...channel, app: this.application, appArgs: 'a,b c' });
    await this.log.heard('StasisStart', (event) => event.channel.id === incoming);
    await ari.answer(incoming);
    await this.log.heard('StasisStart', (event) => event.channel.id === outgoing && event.args[1] === 'b c');
    return { ari, incoming, outgoing };
  }

  async ended(channelId: string): Promise<{ cause: number }> {
    return this.log.heard('ChannelDestroyed', (event) => event.channel.id === channelId);
  }

  /** How the playback ended. */
  async played(playbackId: string): Promise<string> {
    const event = await this.log.heard('PlaybackFinished', ({ playback }) => playback.id === playbackId);
    return event.playback.state;
  }
}
