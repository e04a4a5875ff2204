import { randomInt } from 'node:crypto';
import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';

import type { CallRecording } from './call-recording.ts';
import { playOut } from './play-out.ts';
import { readRtpPacket, type RtpPacket, writeRtpPacket } from './rtp-packet.ts';

const RATE_HZ = 8000;
const FRAME_MS = 20;
const FRAME_SAMPLES = (RATE_HZ * FRAME_MS) / 1000;
/** Asterisk's number for 16 bit linear audio at 8 kHz. */
const PAYLOAD_TYPE = 10;

/** Ear and mouth of a call: takes and gives the RTP of an Asterisk's external media of format `slin`. */
export class Handset {
  readonly #socket: Socket;
  readonly #heard: RtpPacket[] = [];
  readonly #source = randomInt(2 ** 31);
  readonly #openedAtMs = now();
  #closedAtMs: number | undefined;
  #said = 0;

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
      }
    });
  }

  /** `address:port` where it hears. */
  get host(): string {
    const { address, port } = this.#socket.address();
    return `${address}:${port}`;
  }

  /** Says this at the pace of speech; resolves when it was said or the handset was closed. */
  async say(samples: Float32Array, to: { address: string; port: number }): Promise<void> {
    const beganAtMs = now();
    for (let first = 0; first < samples.length && this.#closedAtMs === undefined; first += FRAME_SAMPLES) {
      const frame = new Float32Array(FRAME_SAMPLES);
      frame.set(samples.subarray(first, first + FRAME_SAMPLES));
      const sequence = this.#said++;
      const place = { sequence, timestamp: sequence * FRAME_SAMPLES, source: this.#source, payloadType: PAYLOAD_TYPE };
      this.#socket.send(writeRtpPacket(frame, place), to.port, to.address);
      await delay(Math.max(0, beganAtMs + ((first + FRAME_SAMPLES) * 1000) / RATE_HZ - now()));
    }
  }

  close(): void {
    this.#closedAtMs ??= now();
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
