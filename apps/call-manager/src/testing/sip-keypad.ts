import type { Socket } from 'node:dgram';
import { setTimeout as sleep } from 'node:timers/promises';

const EVENT_PAYLOAD = 101;
const KEYS = '0123456789*#ABCD';

export interface RtpTarget {
  address: string;
  port: number;
}

/** The lines of an SDP that offer to press keys, and what stands for them in its `m=` line. */
export const keypadSdp = {
  payload: EVENT_PAYLOAD,
  lines: [`a=rtpmap:${EVENT_PAYLOAD} telephone-event/8000`, `a=fmtp:${EVENT_PAYLOAD} 0-16`],
};

export function rtpTargetOf(sdp: string): RtpTarget {
  return { address: /c=IN IP4 (\S+)/.exec(sdp)?.[1] ?? '', port: Number(/m=audio (\d+)/.exec(sdp)?.[1] ?? 0) };
}

/** Presses keys into a call (RFC 4733). */
export class SipKeypad {
  private sequence = 0;

  constructor(private readonly rtp: Socket) {}

  /** Each key for 60 ms. */
  async press(keys: string, target: RtpTarget | undefined): Promise<void> {
    for (const key of keys) {
      const timestamp = 160 * this.sequence;
      for (const [durationMs, isEnd] of [
        [20, 0],
        [40, 0],
        [60, 1],
        [60, 1],
        [60, 1],
      ] as const) {
        this.rtp.send(this.packet(KEYS.indexOf(key), timestamp, durationMs * 8, isEnd), target?.port, target?.address);
        await sleep(20);
      }
      this.sequence += 10;
    }
  }

  private packet(key: number, timestamp: number, duration: number, isEnd: 0 | 1): Buffer {
    const packet = Buffer.alloc(16);
    packet.writeUInt8(0x80, 0);
    packet.writeUInt8(EVENT_PAYLOAD, 1);
    packet.writeUInt16BE(this.sequence++, 2);
    packet.writeUInt32BE(timestamp, 4);
    packet.writeUInt32BE(0x1234, 8);
    packet.writeUInt8(key, 12);
    packet.writeUInt8((isEnd << 7) | 10, 13);
    packet.writeUInt16BE(duration, 14);
    return packet;
  }
}
