import { describe, expect, it } from 'vitest';

import { alignPieces } from './align-pieces.ts';

const piece = (...correlations: number[]) => ({ energy: 1, correlations: Float32Array.from(correlations) });

describe('alignPieces', () => {
  it('puts each piece where it fits', () => {
    expect(alignPieces([piece(0, 1, 0), piece(0, 1, 0), piece(0, 0, 1)])).toEqual([1, 1, 2]);
  });

  it('lets no piece overtake the one before it', () => {
    expect(alignPieces([piece(0, 0, 1), piece(0.9, 0, 0.3), piece(0, 0, 1)])).toEqual([2, 2, 2]);
  });

  it('is not led astray by one piece that fits better elsewhere', () => {
    expect(alignPieces([piece(1, 0, 0), piece(0.6, 0, 0.7), piece(1, 0, 0), piece(1, 0, 0)])).toEqual([0, 0, 0, 0]);
  });

  it('stays where it is when it makes no difference', () => {
    expect(alignPieces([piece(0, 1, 0), piece(0.99, 0.98, 1), piece(0, 1, 0)])).toEqual([1, 1, 1]);
  });

  it('knows what to do with nothing', () => {
    expect(alignPieces([])).toEqual([]);
  });
});
