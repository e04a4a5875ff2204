import {
  AriWebSocketServer,
  type AriEvent,
  type AriListener,
  type AriPort,
  type AriWebSocketServerOptions,
  type StasisStart,
} from '@voipbin/ari';
import { newId } from '@voipbin/common';

import { Handset } from '../handset/handset.ts';
import { CarrierCall, type Media } from './carrier-call.ts';
import { EventLog } from './event-log.ts';
import { TakenCall } from './taken-call.ts';

const APPLICATION = 'carrier';
/** Where the dialplan, which is our own system's, brings calls that come in. */
const INCOMING = 'voipbin';
/** The channel through which a call is heard is named after the call's own. */
const MEDIA = '.media';

export interface CarrierOptions extends Pick<AriWebSocketServerOptions, 'host' | 'port' | 'username' | 'password'> {
  /** The carrier's own. */
  sipAddress: string;
  /** The PJSIP endpoint of the system that is called. */
  endpoint: string;
}

export interface PlaceCall {
  /** What is dialled, such as +15550001. */
  to: string;
  /** The caller's number. */
  from: string;
  fromName?: string;
}

/** A telephone company: an Asterisk of its own that connects here, makes real calls and takes them. */
export class Carrier {
  readonly #options: CarrierOptions;
  readonly #server: AriWebSocketServer;
  readonly #logs = new Map<string, EventLog>();
  /** Number -> who waits for a call to it. */
  readonly #expected = new Map<string, (start: StasisStart) => void>();
  readonly #connected: Promise<AriPort>;

  constructor(options: CarrierOptions) {
    this.#options = options;
    let connect: (ari: AriPort) => void = () => undefined;
    this.#connected = new Promise((resolve) => (connect = resolve));
    this.#server = new AriWebSocketServer(options, this.#listener(connect));
  }

  /** Resolves to the port where the carrier's Asterisk is expected. */
  listen(): Promise<number> {
    return this.#server.listen();
  }

  /** Resolves when the carrier's Asterisk is there. */
  async untilConnected(): Promise<void> {
    await this.#connected;
  }

  /** Resolves when the INVITE is on its way. */
  async place({ to, from, fromName }: PlaceCall): Promise<CarrierCall> {
    const ari = await this.#connected;
    const channelId = newId();
    const log = new EventLog();
    this.#logs.set(channelId, log);
    const media = await this.#openMedia(channelId);
    const call = new CarrierCall(channelId, ari, log, media);
    // A channel that is created takes its caller ID from the connected line.
    const variables = { 'CONNECTEDLINE(num,i)': from, ...(fromName && { 'CONNECTEDLINE(name,i)': fromName }) };
    const endpoint = `PJSIP/${to}@${this.#options.endpoint}`;
    await ari.request('channels.create', { channelId, endpoint, app: APPLICATION, formats: 'ulaw', variables });
    await log.until('StasisStart', ({ channel }) => channel.id === channelId);
    await this.#hearAndSpeak(call, log, media, ari);
    await ari.request('channels.dial', { channelId, timeout: 60 });
    return call;
  }

  /** The next call to this number: to be asked before it is placed. It is not answered yet. */
  async take(number: string): Promise<TakenCall> {
    const { channel, args } = await new Promise<StasisStart>((resolve) => this.#expected.set(number, resolve));
    const ari = await this.#connected;
    const log = new EventLog();
    this.#logs.set(channel.id, log);
    await ari.subscribeChannel(INCOMING, channel.id);
    // The dialplan's limit, which is for a test that died.
    await ari.setChannelVariable(channel.id, 'TIMEOUT(absolute)', '120');
    const media = await this.#openMedia(channel.id);
    const told = (index: number): string => decodeURIComponent(args[index] ?? '');
    const call = new TakenCall(channel.id, { number: told(4), name: told(5) }, ari, log, media);
    await this.#hearAndSpeak(call, log, media, ari);
    return call;
  }

  async #openMedia(channelId: string): Promise<Media> {
    return { handset: await Handset.open(this.#options.sipAddress), channelId: channelId + MEDIA };
  }

  async #hearAndSpeak(
    { channelId, ended }: Pick<TakenCall, 'channelId' | 'ended'>,
    log: EventLog,
    media: Media,
    ari: AriPort,
  ): Promise<void> {
    await ari.request('channels.externalMedia', {
      channelId: media.channelId,
      app: APPLICATION,
      external_host: media.handset.host,
      format: 'slin',
    });
    await log.until('StasisStart', ({ channel }) => channel.id === media.channelId);
    // What cannot be released any more went with the carrier's Asterisk.
    void ended.then(() => this.#release(channelId, media, ari)).catch(() => undefined);
    await this.#connect(channelId, media, ari);
  }

  /** Before the call is dialled, so that nothing of what is heard is missed, early media included. */
  async #connect(channelId: string, media: Media, ari: AriPort): Promise<void> {
    const address = await ari.getChannelVariable(media.channelId, 'UNICASTRTP_LOCAL_ADDRESS');
    const port = await ari.getChannelVariable(media.channelId, 'UNICASTRTP_LOCAL_PORT');
    media.handset.speakTo(address ?? '', Number(port));
    await ari.request('bridges.createWithId', { bridgeId: channelId, type: 'mixing,proxy_media' });
    // Without the last option the caller ID is lost to what the other channel calls itself.
    const channels = { channel: [channelId, media.channelId], inhibitConnectedLineUpdates: true };
    await ari.request('bridges.addChannel', { bridgeId: channelId, ...channels });
  }

  async #release(channelId: string, media: Media, ari: AriPort): Promise<void> {
    media.handset.close();
    await ari.hangup(media.channelId);
    await ari.request('bridges.destroy', { bridgeId: channelId });
  }

  async close(): Promise<void> {
    await this.#server.close();
  }

  /** Gives a call that came in to whoever waits for it. */
  #offer(event: AriEvent): void {
    const number = event.type === 'StasisStart' && event.args[0] === 'incoming' ? event.args[3] : undefined;
    if (event.type === 'StasisStart' && number !== undefined) {
      const dialled = decodeURIComponent(number);
      this.#expected.get(dialled)?.(event);
      this.#expected.delete(dialled);
    }
  }

  #listener(connect: (ari: AriPort) => void): AriListener {
    const ignore = (): void => undefined;
    return {
      connected: connect,
      event: (_ari, event) => {
        this.#offer(event);
        this.#logs.get(callOf(event))?.add(event);
      },
      ...{ unknownEvent: ignore, closed: ignore, refused: ignore, unreachable: ignore, fault: ignore },
    };
  }
}

/** The channel id of the call that an event is about, also when it is about the channel that it is heard through; empty for any other event. */
function callOf(event: AriEvent): string {
  return subjectOf(event).replace(MEDIA, '');
}

function subjectOf(event: AriEvent): string {
  switch (event.type) {
    case 'Dial':
      return event.peer.id;
    default:
      return 'channel' in event && event.channel !== undefined ? event.channel.id : '';
  }
}
