import { createSocket, type Socket } from 'node:dgram';
import { EventEmitter, once } from 'node:events';

import type { CallRecording } from './call-recording.ts';
import { Mouth } from './mouth.ts';
import { playOut } from './play-out.ts';
import { readRtpPacket, type RtpPacket } from './rtp-packet.ts';

const RATE_HZ = 8000;

/** Ear and mouth of a call: takes and gives the RTP of an Asterisk's external media of format `slin`. */
export class Handset {
  readonly #socket: Socket;
  readonly #heard: RtpPacket[] = [];
  readonly #arrivals = new EventEmitter().setMaxListeners(0);
  readonly #openedAtMs = now();
  #mouth: Mouth | undefined;
  #closedAtMs: number | undefined;

  static async open(address: string): Promise<Handset> {
    const socket = createSocket('udp4').bind(0, address);
    await once(socket, 'listening');
    return new Handset(socket);
  }

  private constructor(socket: Socket) {
    this.#socket = socket;
    socket.on('message', (bytes) => {
      const packet = readRtpPacket(bytes, now());
      if (packet !== undefined) {
        this.#heard.push(packet);
        this.#arrivals.emit('packet');
      }
    });
  }

  /** `address:port` where it hears. */
  get host(): string {
    const { address, port } = this.#socket.address();
    return `${address}:${port}`;
  }

  /** From now on it speaks to this address, silence for the time being. */
  speakTo(address: string, port: number): void {
    this.#mouth = new Mouth((packet) => this.#socket.send(packet, port, address));
  }

  /** Says this (mono, 8 kHz, -1 to 1) after what it was asked to say before; resolves when it was said. */
  async say(samples: Float32Array): Promise<void> {
    await this.#mouth?.say(samples);
  }

  /** Resolves when it has heard so much audio; silence in which nothing was sent does not count. */
  async untilHeard(durationMs: number): Promise<void> {
    while (this.#heard.reduce((sum, { samples }) => sum + (samples.length * 1000) / RATE_HZ, 0) < durationMs) {
      await once(this.#arrivals, 'packet');
    }
  }

  close(): void {
    this.#closedAtMs ??= now();
    this.#mouth?.close();
    this.#socket.close();
  }

  /** What was heard since it was opened. */
  recording(): CallRecording {
    return playOut(this.#heard, { fromMs: this.#openedAtMs, toMs: this.#closedAtMs ?? now() }, RATE_HZ);
  }
}

/** Of the same clock as Asterisk's timestamps, but finer. */
function now(): number {
  return performance.timeOrigin + performance.now();
}
