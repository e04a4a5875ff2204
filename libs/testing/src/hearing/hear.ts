import type { CallRecording } from '../handset/call-recording.ts';
import { findInRecording } from './find-in-recording.ts';
import { longestHoleMs } from './longest-hole.ts';

/** How well served audio was heard. */
export interface Hearing {
  /** Normalised cross-correlation of what was served with what was heard, 1 = the same. */
  correlation: number;
  /** When it began and ended to be heard, in milliseconds since 1970. */
  startedAtMs: number;
  endedAtMs: number;
  /** How much longer (or, negative, shorter) it took than what was served. */
  lengthErrorMs: number;
  /** The longest stretch in which nothing was heard although something was served. */
  longestHoleMs: number;
}

const PIECE_MS = 250;
/** How far a piece may be from its place: what is further off was not heard as served. */
const REACH_MS = 150;

interface Piece {
  /** Of the served samples. */
  first: number;
  samples: Float32Array;
  energy: number;
}

/**
 * Looks for served audio in what was heard. A busy machine delays audio by a few frames now and then: the pieces of a quarter of a
 * second are compared where they are and their distances measured, as a listener would.
 * @param served mono at the rate of the recording, -1 to 1; not periodic, so that it has one place only
 */
export function hear(recording: CallRecording, served: Float32Array): Hearing {
  const { samples, rateHz, startedAtMs } = recording;
  const anchor = Math.round(findInRecording(samples, served, rateHz).startSec * rateHz);
  const reach = (REACH_MS * rateHz) / 1000;
  const found = audiblePieces(served, (PIECE_MS * rateHz) / 1000).map((piece) => {
    const from = Math.max(0, anchor + piece.first - reach);
    const window = samples.subarray(from, anchor + piece.first + piece.samples.length + reach);
    const { correlation, startSec } = findInRecording(window, piece.samples, rateHz);
    const at = from + Math.round(startSec * rateHz);
    const heard = samples.subarray(at, at + piece.samples.length);
    const holeMs = longestHoleMs(heard, piece.samples, rateHz);
    return { correlation, energy: piece.energy, shift: at - piece.first, holeMs };
  });
  const weight = found.reduce((sum, { energy }) => sum + energy, 0);
  const first = found[0]?.shift ?? 0;
  const last = found.at(-1)?.shift ?? 0;
  const atMs = (sample: number): number => startedAtMs + (sample * 1000) / rateHz;
  const pausesMs = found.slice(1).map(({ shift }, n) => ((shift - (found[n]?.shift ?? 0)) * 1000) / rateHz);
  return {
    correlation: found.reduce((sum, { correlation, energy }) => sum + correlation * energy, 0) / (weight || 1),
    startedAtMs: atMs(first),
    endedAtMs: atMs(last + served.length),
    lengthErrorMs: ((last - first) * 1000) / rateHz,
    longestHoleMs: Math.max(0, ...pausesMs, ...found.map(({ holeMs }) => holeMs)),
  };
}

/** Quiet pieces have no place of their own. */
function audiblePieces(served: Float32Array, length: number): Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < served.length; first += length) {
    const samples = served.subarray(first, first + length);
    pieces.push({ first, samples, energy: samples.reduce((sum, sample) => sum + sample ** 2, 0) });
  }
  const loudest = Math.max(...pieces.map(({ energy }) => energy));
  return pieces.filter(({ energy, samples }) => energy > loudest / 100 && samples.length > length / 2);
}
