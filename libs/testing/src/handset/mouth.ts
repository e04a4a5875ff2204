import { randomInt } from 'node:crypto';

import { writeRtpPacket } from './rtp-packet.ts';

const FRAME_MS = 20;
const FRAME_SAMPLES = 160;
const SILENCE = new Float32Array(FRAME_SAMPLES);

interface Frame {
  samples: Float32Array;
  said: () => void;
}

/** Sends a packet every 20 ms from the beginning to the end, as telephones do: what there is to say, else silence. */
export class Mouth {
  readonly #send: (packet: Buffer) => void;
  readonly #source = randomInt(2 ** 31);
  readonly #beganAtMs = performance.now();
  readonly #timer: NodeJS.Timeout;
  readonly #waiting: Frame[] = [];
  #sent = 0;

  constructor(send: (packet: Buffer) => void) {
    this.#send = send;
    this.#timer = setInterval(() => this.#sendDue(), FRAME_MS);
  }

  /** Resolves when it was said. What is still to be said at the end never is. */
  say(samples: Float32Array): Promise<void> {
    return new Promise((resolve) => {
      for (let first = 0; first < samples.length; first += FRAME_SAMPLES) {
        const frame = new Float32Array(FRAME_SAMPLES);
        frame.set(samples.subarray(first, first + FRAME_SAMPLES));
        const isLast = first + FRAME_SAMPLES >= samples.length;
        this.#waiting.push({ samples: frame, said: isLast ? resolve : () => undefined });
      }
    });
  }

  close(): void {
    clearInterval(this.#timer);
  }

  #sendDue(): void {
    const due = (performance.now() - this.#beganAtMs) / FRAME_MS;
    for (; this.#sent < due; this.#sent++) {
      const frame = this.#waiting.shift();
      const place = { sequence: this.#sent, timestamp: this.#sent * FRAME_SAMPLES, source: this.#source };
      this.#send(writeRtpPacket(frame?.samples ?? SILENCE, place));
      frame?.said();
    }
  }
}
