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
/** How much later than the piece before it a piece may be: what is further off was not heard as served. */
const REACH_MS = 150;
/** A piece that fits so well where the one before it puts it needs no other place; steady sounds fit in many. */
const FITS = 0.9;
const NEAR_MS = 2;

interface Piece {
  /** Place in the served samples. */
  first: number;
  samples: Float32Array;
  energy: number;
}

interface HeardPiece {
  correlation: number;
  energy: number;
  /** Place in the recording less place in what was served, in samples. */
  shift: number;
  holeMs: number;
}

/**
 * Looks for served audio in what was heard. A busy machine delays audio by a few frames now and then: the pieces of a quarter of a
 * second are compared where they are and their distances measured, as a listener would.
 * @param served mono at the rate of the recording, -1 to 1
 */
export function hear(recording: CallRecording, served: Float32Array): Hearing {
  const { samples, rateHz, startedAtMs } = recording;
  const anchor = Math.round(findInRecording(samples, served, rateHz).startSec * rateHz);
  const reach = (REACH_MS * rateHz) / 1000;
  const found: HeardPiece[] = [];
  for (const piece of audiblePieces(served, (PIECE_MS * rateHz) / 1000)) {
    found.push(findPiece(recording, piece, found.at(-1)?.shift ?? anchor - reach, reach));
  }
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

/** Sound is delayed, never hurried: a piece is where the one before it puts it, or later. */
function findPiece(recording: CallRecording, piece: Piece, before: number, reach: number): HeardPiece {
  const { samples, rateHz } = recording;
  const near = findBetween(recording, piece, before, before + (NEAR_MS * rateHz) / 1000);
  const { correlation, shift } =
    near.correlation >= FITS ? near : findBetween(recording, piece, before, before + 2 * reach);
  const heard = samples.subarray(shift + piece.first, shift + piece.first + piece.samples.length);
  return { correlation, energy: piece.energy, shift, holeMs: longestHoleMs(heard, piece.samples, rateHz) };
}

function findBetween({ samples, rateHz }: CallRecording, piece: Piece, leastShift: number, mostShift: number) {
  const from = Math.max(0, leastShift + piece.first);
  const window = samples.subarray(from, mostShift + piece.first + piece.samples.length);
  const { correlation, startSec } = findInRecording(window, piece.samples, rateHz);
  return { correlation, shift: from + Math.round(startSec * rateHz) - piece.first };
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
