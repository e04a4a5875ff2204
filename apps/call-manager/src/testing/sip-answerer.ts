import { randomUUID } from 'node:crypto';
import { createSocket, type RemoteInfo, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';

import { keypadSdp, rtpTargetOf, SipKeypad } from './sip-keypad.ts';
import { parseSipMessage, type SipMessage } from './sip-message.ts';

const REASONS: Record<number, string> = { 100: 'Trying', 180: 'Ringing', 183: 'Session Progress', 200: 'OK' };

/** How a called one behaves: the statuses of its answers, in order; `silence` = no answer at all. A 183 has a body. */
export type Manner = readonly (number | 'silence')[];

/** Somebody who is called, over UDP (RFC 3261): answers every INVITE in one manner, hears what is said, and presses keys. */
export class SipAnswerer {
  readonly invites: SipMessage[] = [];
  /** Packets heard. */
  rtpPackets = 0;
  readonly cancels: SipMessage[] = [];
  hasBye = false;
  private caller: RemoteInfo | undefined;
  private readonly tag = randomUUID();
  private readonly keypad: SipKeypad;

  private constructor(
    readonly address: string,
    private readonly sip: Socket,
    private readonly rtp: Socket,
    public manner: Manner,
  ) {
    this.keypad = new SipKeypad(rtp);
    sip.on('message', (data, from) => {
      this.receive(parseSipMessage(data.toString()), from);
    });
    rtp.on('message', () => (this.rtpPackets += 1));
  }

  /** Listens at this address, on SIP's port or the one given; 0 asks for a free one. */
  static async listen(address: string, manner: Manner, port = 5060): Promise<SipAnswerer> {
    const [sip, rtp] = [createSocket('udp4').bind(port, address), createSocket('udp4').bind(0, address)];
    await Promise.all([once(sip, 'listening'), once(rtp, 'listening')]);
    return new SipAnswerer(address, sip, rtp, manner);
  }

  get port(): number {
    return this.sip.address().port;
  }

  async until(look: (answerer: this) => boolean, withinMs = 10_000): Promise<void> {
    for (const deadlineMs = performance.now() + withinMs; !look(this); await sleep(5)) {
      if (performance.now() > deadlineMs) {
        throw new Error(`not within ${withinMs} ms; got ${this.invites.length} INVITEs`);
      }
    }
  }

  get hasCancel(): boolean {
    return this.cancels.length > 0;
  }

  /** Answers the newest INVITE with this status, later than its manner has it. */
  say(status: number): void {
    const invite = this.invites.at(-1);
    if (invite === undefined || this.caller === undefined) {
      throw new Error('nobody has called');
    }
    this.respond(invite, status, this.caller);
  }

  /** Presses keys in the newest call. */
  press(keys: string): Promise<void> {
    return this.keypad.press(keys, rtpTargetOf(this.invites.at(-1)?.text ?? ''));
  }

  close(): void {
    this.sip.close();
    this.rtp.close();
  }

  private receive(request: SipMessage, from: RemoteInfo): void {
    if (request.method === 'INVITE') {
      this.invites.push(request);
      this.caller = from;
      this.manner
        .filter((status) => status !== 'silence')
        .forEach((status) => {
          this.respond(request, status, from);
        });
    } else if (request.method === 'CANCEL') {
      this.cancels.push(request);
      this.respond(request, 200, from);
      const invite = this.invites.find(({ headers }) => headers.get('call-id') === request.headers.get('call-id'));
      if (invite !== undefined) {
        this.respond(invite, 487, from);
      }
    } else if (request.method === 'BYE') {
      this.hasBye = true;
      this.respond(request, 200, from);
    }
  }

  private respond(request: SipMessage, status: number, from: RemoteInfo): void {
    const isMedia = request.method === 'INVITE' && (status === 183 || status === 200);
    const body = isMedia ? this.sdp() : '';
    const copied = ['Via', 'From', 'Call-ID', 'CSeq'].map(
      (name) => `${name}: ${request.headers.get(name.toLowerCase())}`,
    );
    const lines = [
      `SIP/2.0 ${status} ${REASONS[status] ?? 'Refused'}`,
      ...copied,
      `To: ${request.headers.get('to')}${status === 100 ? '' : `;tag=${this.tag}`}`,
      `Contact: <sip:answerer@${this.address}:${this.port}>`,
      ...(isMedia ? ['Content-Type: application/sdp'] : []),
      `Content-Length: ${Buffer.byteLength(body)}`,
    ];
    this.sip.send(`${lines.join('\r\n')}\r\n\r\n${body}`, from.port, from.address);
  }

  private sdp(): string {
    const head = `m=audio ${this.rtp.address().port} RTP/AVP 0 ${keypadSdp.payload}`;
    const media = [head, 'a=rtpmap:0 PCMU/8000', ...keypadSdp.lines];
    const { address } = this;
    return ['v=0', `o=- 1 1 IN IP4 ${address}`, 's=-', `c=IN IP4 ${address}`, 't=0 0', ...media, ''].join('\r\n');
  }
}
