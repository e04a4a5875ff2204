import type { CallRecording } from './call-recording.ts';
import type { RtpPacket } from './rtp-packet.ts';

/** What is late and made up for within this time is no hole: a telephone holds audio back so long to even out the network. */
const JITTER_BUFFER_MS = 200;
/** How much later than before audio may keep coming until the telephone makes a pause of it: shorter ones it holds in reserve. */
const RESERVE_MS = 60;
/** Of which it plays one again, or silence, when the reserve is used up. */
const FRAME_MS = 20;

/** What a telephone makes audible of these packets between two moments, without the delay of its jitter buffer. */
export function playOut(
  packets: readonly RtpPacket[],
  span: { fromMs: number; toMs: number },
  rateHz: number,
): CallRecording {
  const { fromMs, toMs } = span;
  const samples = new Float32Array(Math.max(0, Math.ceil(((toMs - fromMs) * rateHz) / 1000)));
  const delays = steadyDelays(packets, rateHz);
  let positionMs = 0;
  packets.forEach((packet, n) => {
    const at = Math.round((((delays[n] ?? 0) + positionMs - fromMs) * rateHz) / 1000);
    const first = Math.min(samples.length, Math.max(0, at));
    samples.set(packet.samples.subarray(0, samples.length - first), first);
    positionMs += durationMs(packet, rateHz);
  });
  return { samples, rateHz, startedAtMs: fromMs };
}

/** For each packet, how much later it is heard than its position among all audio so far; it only ever grows. */
function steadyDelays(packets: readonly RtpPacket[], rateHz: number): number[] {
  let positionMs = 0;
  const arrivals = packets.map((packet) => {
    const delayMs = packet.arrivedAtMs - positionMs;
    positionMs += durationMs(packet, rateHz);
    return { atMs: packet.arrivedAtMs, delayMs };
  });
  let steadyMs = Number.NEGATIVE_INFINITY;
  let beforeMs = Number.NEGATIVE_INFINITY;
  return arrivals.map(({ atMs, delayMs }, n) => {
    let leastMs = delayMs;
    for (let next = n + 1; (arrivals[next]?.atMs ?? Infinity) <= atMs + JITTER_BUFFER_MS; next++) {
      leastMs = Math.min(leastMs, arrivals[next]?.delayMs ?? leastMs);
    }
    if (leastMs > beforeMs + RESERVE_MS) {
      steadyMs = leastMs;
    } else if (leastMs > steadyMs + RESERVE_MS) {
      steadyMs += FRAME_MS;
    }
    beforeMs = leastMs;
    return steadyMs;
  });
}

function durationMs({ samples }: RtpPacket, rateHz: number): number {
  return (samples.length * 1000) / rateHz;
}
