/** How well a piece fits at each of a number of places one after another. */
export interface PieceFit {
  /** Of the piece: loud pieces count more. */
  energy: number;
  /** Correlation at each place; the places of all pieces are counted alike. */
  correlations: Float32Array;
}

/** What a change of place must gain, as a share of a piece's energy: steady sounds fit in many places. */
const CHANGE_COST = 0.05;

/**
 * The place of each piece, such that no piece comes earlier than the one before it would put it (sound is delayed, never hurried)
 * and all together fit as well as they can. Found by dynamic programming.
 */
export function alignPieces(pieces: readonly PieceFit[]): number[] {
  const cameFrom: Uint32Array[] = [];
  let best = new Float64Array(pieces[0]?.correlations.length ?? 0);
  for (const { energy, correlations } of pieces) {
    const from = new Uint32Array(best.length);
    const next = new Float64Array(best.length);
    let earlier = 0;
    best.forEach((score, place) => {
      if (score > (best[earlier] ?? 0)) earlier = place;
      const changed = (best[earlier] ?? 0) - CHANGE_COST * energy;
      from[place] = changed > score ? earlier : place;
      next[place] = Math.max(changed, score) + energy * (correlations[place] ?? 0);
    });
    cameFrom.push(from);
    best = next;
  }
  return placesUpTo(best.indexOf(Math.max(...best)), cameFrom);
}

function placesUpTo(last: number, cameFrom: readonly Uint32Array[]): number[] {
  const places: number[] = [];
  let place = last;
  for (const from of cameFrom.toReversed()) {
    places.unshift(place);
    place = from[place] ?? 0;
  }
  return places;
}
