import type { CallRecording } from '../handset/call-recording.ts';
import { alignPieces } from './align-pieces.ts';
import { correlations, energy } from './correlations.ts';
import { findInRecording } from './find-in-recording.ts';
import { longestHoleMs } from './longest-hole.ts';

/** How well served audio was heard. */
export interface Hearing {
  /** Normalised cross-correlation of what was served with what was heard, 1 = the same. */
  correlation: number;
  /** When it began and ended to be heard, in milliseconds since 1970. */
  startedAtMs: number;
  endedAtMs: number;
  /** How much longer it took than what was served. */
  lengthErrorMs: number;
  /** The longest stretch in which nothing was heard although something was served. */
  longestHoleMs: number;
}

const PIECE_MS = 250;
/** How far a piece may be from where the whole fits best: what is further off was not heard as served. */
const REACH_MS = 200;

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
  const { rateHz, startedAtMs } = recording;
  const found = findPieces(recording, served);
  const weight = found.reduce((sum, piece) => sum + piece.energy, 0);
  const first = found[0]?.shift ?? 0;
  const last = found.at(-1)?.shift ?? 0;
  const atMs = (sample: number): number => startedAtMs + (sample * 1000) / rateHz;
  // The time of a sample is known to half a sample only.
  const pausesMs = found.slice(1).map(({ shift }, n) => Math.round(((shift - (found[n]?.shift ?? 0)) * 1000) / rateHz));
  return {
    correlation: found.reduce((sum, piece) => sum + piece.correlation * piece.energy, 0) / (weight || 1),
    startedAtMs: atMs(first),
    endedAtMs: atMs(last + served.length),
    lengthErrorMs: ((last - first) * 1000) / rateHz,
    longestHoleMs: Math.max(0, ...pausesMs, ...found.map(({ holeMs }) => holeMs)),
  };
}

function findPieces({ samples, rateHz }: CallRecording, served: Float32Array): HeardPiece[] {
  const reach = (REACH_MS * rateHz) / 1000;
  const earliest = Math.round(findInRecording(samples, served, rateHz).startSec * rateHz) - reach;
  const pieces = audiblePieces(served, (PIECE_MS * rateHz) / 1000);
  const fits = pieces.map((piece) => {
    const window = stretch(samples, earliest + piece.first, piece.samples.length + 2 * reach);
    return { energy: piece.energy, correlations: correlations(window, piece.samples) };
  });
  const places = alignPieces(fits);
  return pieces.map((piece, n) => {
    const place = places[n] ?? 0;
    const shift = earliest + place;
    const heard = stretch(samples, shift + piece.first, piece.samples.length);
    const holeMs = longestHoleMs(heard, piece.samples, rateHz);
    return { correlation: fits[n]?.correlations[place] ?? 0, energy: piece.energy, shift, holeMs };
  });
}

/** So much of the recording from there on; silence where there is none. */
function stretch(samples: Float32Array, from: number, length: number): Float32Array {
  const result = new Float32Array(length);
  result.set(samples.subarray(Math.max(0, from), Math.max(0, from + length)), Math.max(0, -from));
  return result;
}

/** Quiet pieces have no place of their own. */
function audiblePieces(served: Float32Array, length: number): Piece[] {
  const pieces: Piece[] = [];
  for (let first = 0; first < served.length; first += length) {
    const samples = served.subarray(first, first + length);
    pieces.push({ first, samples, energy: energy(samples) });
  }
  const loudest = Math.max(...pieces.map((piece) => piece.energy));
  return pieces.filter((piece) => piece.energy > loudest / 100 && piece.samples.length > length / 2);
}
