import { randomUUID } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { digestAnswer, type SipCredentials } from './sip-digest.ts';
import { keypadSdp, type RtpTarget, rtpTargetOf, SipKeypad } from './sip-keypad.ts';
import { parseSipMessage, type SipMessage } from './sip-message.ts';

/** For the answers to the last requests. */
const FAREWELL_MS = 300;

export interface SipCallOptions {
  /** The caller's own address: a carrier is known by it. */
  address: string;
  to: { sipAddress: string; sipPort: number };
  dialled: string;
  /** User part of From. */
  from: string;
  /** Stands before the From address, as it is. */
  name?: string;
  credentials?: SipCredentials;
}

/** A caller with one call, over UDP, hearing and pressing keys (RFC 3261, RFC 4733). */
export class SipCall {
  /** Every response to the INVITE, in order. */
  readonly responses: SipMessage[] = [];
  /** Packets heard. */
  rtpPackets = 0;
  /** The other side has hung up. */
  hasBye = false;
  readonly callId = randomUUID();
  private readonly tag = randomUUID();
  private branch = '';
  private cseq = 0;
  private remoteTag = '';
  private rtpTarget: RtpTarget | undefined;
  private farewell: NodeJS.Timeout | undefined;
  private readonly keypad: SipKeypad;

  private constructor(
    readonly options: SipCallOptions,
    private readonly sip: Socket,
    private readonly rtp: Socket,
  ) {
    this.keypad = new SipKeypad(rtp);
    sip.on('message', (data) => this.receive(parseSipMessage(data.toString())));
    rtp.on('message', () => (this.rtpPackets += 1));
  }

  /** Resolves when the INVITE is on its way. */
  static async place(options: SipCallOptions): Promise<SipCall> {
    const sockets = [0, 1].map(() => createSocket('udp4').bind(0, options.address));
    await Promise.all(sockets.map((socket) => once(socket, 'listening')));
    const [sip, rtp] = sockets as [Socket, Socket];
    const call = new SipCall(options, sip, rtp);
    call.invite();
    return call;
  }

  /** The final answer. */
  async final(withinMs = 20_000): Promise<SipMessage> {
    return this.until(() => this.finalResponse, withinMs);
  }

  async untilStatus(wanted: number): Promise<void> {
    await this.until(() => this.responses.find(({ status }) => status === wanted), 10_000);
  }

  async untilRinging(): Promise<void> {
    await this.until(() => this.responses.find(({ status }) => status === 100), 5000);
  }

  async untilBye(withinMs = 20_000): Promise<void> {
    await this.until(() => this.hasBye || undefined, withinMs);
  }

  async untilHeard(packets: number): Promise<void> {
    await this.until(() => this.rtpPackets >= packets || undefined, 10_000);
  }

  /** Ends an answered call. */
  bye(): void {
    this.branch = `z9hG4bK${randomUUID()}`;
    this.send('BYE', ++this.cseq);
  }

  /** Gives up before the answer. */
  cancel(): void {
    this.send('CANCEL', this.cseq);
  }

  press(keys: string): Promise<void> {
    return this.keypad.press(keys, this.rtpTarget);
  }

  /** Ends it in whatever state it is, once. */
  leave(): void {
    if (this.farewell !== undefined) {
      return;
    }
    if (this.finalResponse === undefined) {
      this.cancel();
    } else if (this.rtpTarget !== undefined && !this.hasBye) {
      this.bye();
    }
    this.farewell = setTimeout(() => {
      this.sip.close();
      this.rtp.close();
    }, FAREWELL_MS);
  }

  private invite(authorization?: string): void {
    const { address } = this.options;
    this.branch = `z9hG4bK${randomUUID()}`;
    const media = [`m=audio ${this.rtp.address().port} RTP/AVP 0 ${keypadSdp.payload}`, 'a=rtpmap:0 PCMU/8000'];
    const body = [
      'v=0',
      `o=- 1 1 IN IP4 ${address}`,
      's=-',
      `c=IN IP4 ${address}`,
      't=0 0',
      ...media,
      ...keypadSdp.lines,
      '',
    ];
    this.send('INVITE', ++this.cseq, {
      body: body.join('\r\n'),
      ...(authorization !== undefined && { authorization }),
    });
  }

  /** The first challenge is answered, and so is not final. */
  private get finalResponse(): SipMessage | undefined {
    const finals = this.responses.filter(({ status }) => status >= 200);
    return finals.find(({ status }) => status !== 401) ?? finals[1];
  }

  private get uri(): string {
    return `sip:${this.options.dialled}@${this.options.to.sipAddress}:${this.options.to.sipPort}`;
  }

  private send(method: string, cseq: number, extra: { body?: string; authorization?: string } = {}): void {
    const { address, to, from, name = '' } = this.options;
    const { body = '', authorization } = extra;
    const lines = [
      `${method} ${this.uri} SIP/2.0`,
      `Via: SIP/2.0/UDP ${address}:${this.sip.address().port};branch=${this.branch};rport`,
      `From: ${name}<sip:${from}@${address}>;tag=${this.tag}`,
      `To: <${this.uri}>${this.remoteTag !== '' && method !== 'CANCEL' ? `;tag=${this.remoteTag}` : ''}`,
      `Call-ID: ${this.callId}`,
      `CSeq: ${cseq} ${method}`,
      `Contact: <sip:${from}@${address}:${this.sip.address().port}>`,
      'Max-Forwards: 70',
      ...(authorization === undefined ? [] : [`Authorization: ${authorization}`]),
      ...(body === '' ? [] : ['Content-Type: application/sdp']),
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    this.sip.send(`${lines.join('\r\n')}\r\n\r\n${body}`, to.sipPort, to.sipAddress);
  }

  private receive(message: SipMessage): void {
    if (message.status === 0) {
      this.answerRequest(message);
    } else if (message.method === 'INVITE') {
      this.takeResponse(message);
    }
  }

  private answerRequest({ method, headers }: SipMessage): void {
    if (method === 'ACK') {
      return;
    }
    const copied = ['Via', 'From', 'To', 'Call-ID', 'CSeq'].map(
      (name) => `${name}: ${headers.get(name.toLowerCase())}`,
    );
    const { to } = this.options;
    this.sip.send(`SIP/2.0 200 OK\r\n${copied.join('\r\n')}\r\nContent-Length: 0\r\n\r\n`, to.sipPort, to.sipAddress);
    this.hasBye ||= method === 'BYE';
  }

  private takeResponse(message: SipMessage): void {
    this.responses.push(message);
    if (message.status < 200) {
      return;
    }
    const tag = /;tag=([^;]+)/.exec(message.headers.get('to') ?? '')?.[1] ?? '';
    this.remoteTag = tag;
    if (message.status < 300) {
      this.branch = `z9hG4bK${randomUUID()}`;
      this.rtpTarget = rtpTargetOf(message.text);
    }
    this.send('ACK', this.cseq);
    const { credentials } = this.options;
    if (message.status === 401 && credentials !== undefined && this.cseq === 1) {
      this.remoteTag = '';
      const challenge = message.headers.get('www-authenticate') ?? '';
      this.invite(digestAnswer(challenge, { method: 'INVITE', uri: this.uri }, credentials));
    }
  }

  private async until<T>(look: () => T | undefined, withinMs: number): Promise<T> {
    const deadlineMs = performance.now() + withinMs;
    for (let found = look(); ; found = look()) {
      if (found !== undefined) {
        return found;
      }
      if (performance.now() > deadlineMs) {
        throw new Error(
          `not within ${withinMs} ms; got: ${this.responses.map(({ firstLine }) => firstLine).join(', ')}`,
        );
      }
      await sleep(5);
    }
  }
}
