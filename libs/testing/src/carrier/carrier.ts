import {
  AriWebSocketServer,
  type AriEvent,
  type AriListener,
  type AriPort,
  type AriWebSocketServerOptions,
} from '@voipbin/ari';
import { newId } from '@voipbin/common';

import { Handset } from '../handset/handset.ts';
import { CarrierCall, type Media } from './carrier-call.ts';
import { EventLog } from './event-log.ts';

const APPLICATION = 'carrier';
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

/** A telephone company: an Asterisk of its own that connects here and makes real calls. */
export class Carrier {
  readonly #options: CarrierOptions;
  readonly #server: AriWebSocketServer;
  readonly #logs = new Map<string, EventLog>();
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
    const media = { handset: await Handset.open(this.#options.sipAddress), channelId: channelId + MEDIA };
    const call = new CarrierCall(channelId, ari, log, media);
    // A channel that is created takes its caller ID from the connected line.
    const variables = { 'CONNECTEDLINE(num,i)': from, ...(fromName && { 'CONNECTEDLINE(name,i)': fromName }) };
    const endpoint = `PJSIP/${to}@${this.#options.endpoint}`;
    await ari.request('channels.create', { channelId, endpoint, app: APPLICATION, formats: 'ulaw', variables });
    await log.until('StasisStart', ({ channel }) => channel.id === channelId);
    await ari.request('channels.externalMedia', {
      channelId: media.channelId,
      app: APPLICATION,
      external_host: media.handset.host,
      format: 'slin',
    });
    await log.until('StasisStart', ({ channel }) => channel.id === media.channelId);
    // What cannot be released any more went with the carrier's Asterisk.
    void call.ended.then(() => this.#release(channelId, media, ari)).catch(() => undefined);
    await this.#connect(channelId, media, ari);
    await ari.request('channels.dial', { channelId, timeout: 60 });
    return call;
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

  #listener(connect: (ari: AriPort) => void): AriListener {
    const ignore = (): void => undefined;
    return {
      connected: connect,
      event: (_ari, event) => this.#logs.get(callOf(event))?.add(event),
      ...{ unknownEvent: ignore, closed: ignore, refused: ignore, fault: ignore },
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
