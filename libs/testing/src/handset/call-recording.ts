/** What one side of a call heard, with its place in time. */
export interface CallRecording {
  /** Mono, -1 to 1. Silence is in it, so the position is the time. */
  samples: Float32Array;
  rateHz: number;
  /** When the first sample was heard, in milliseconds since 1970. */
  startedAtMs: number;
}

/** What was heard from this moment on. */
export function heardAfter(recording: CallRecording, atMs: number): CallRecording {
  const { samples, rateHz, startedAtMs } = recording;
  const first = Math.max(0, Math.round(((atMs - startedAtMs) * rateHz) / 1000));
  return { samples: samples.subarray(first), rateHz, startedAtMs: startedAtMs + (first * 1000) / rateHz };
}
