/** 16 bit linear mono audio in RTP (RFC 3550, RFC 3551), as it came. */
export interface RtpPacket {
  /** Milliseconds since 1970. */
  arrivedAtMs: number;
  /** -1 to 1. */
  samples: Float32Array;
}

const HEADER_BYTES = 12;
/** Version 2, no padding, no extension, no contributing sources. */
const PLAIN = 0x80;
/** Asterisk's number for 16 bit linear audio at 8 kHz. */
const PAYLOAD_TYPE = 10;

/** Undefined for what is no plain RTP. */
export function readRtpPacket(bytes: Buffer, arrivedAtMs: number): RtpPacket | undefined {
  if (bytes.length < HEADER_BYTES || bytes[0] !== PLAIN) {
    return undefined;
  }
  const samples = new Float32Array((bytes.length - HEADER_BYTES) >> 1);
  for (let n = 0; n < samples.length; n++) {
    samples[n] = bytes.readInt16BE(HEADER_BYTES + 2 * n) / 32_768;
  }
  return { arrivedAtMs, samples };
}

export interface RtpPlace {
  /** Counts packets. */
  sequence: number;
  /** Counts samples. */
  timestamp: number;
  source: number;
}

export function writeRtpPacket(samples: Float32Array, place: RtpPlace): Buffer {
  const bytes = Buffer.alloc(HEADER_BYTES + 2 * samples.length);
  bytes.writeUInt8(PLAIN, 0);
  bytes.writeUInt8(PAYLOAD_TYPE, 1);
  bytes.writeUInt16BE(place.sequence & 0xff_ff, 2);
  bytes.writeUInt32BE(place.timestamp >>> 0, 4);
  bytes.writeUInt32BE(place.source, 8);
  samples.forEach((sample, n) => bytes.writeInt16BE(Math.round(sample * 32_767), HEADER_BYTES + 2 * n));
  return bytes;
}
