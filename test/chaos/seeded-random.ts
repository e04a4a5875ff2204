/** Random numbers that follow from a seed, so that a run can be repeated: FNV-1a makes the seed a number, mulberry32 goes on from there. */
export class SeededRandom {
  #state = 0x811c9dc5;

  constructor(...seed: readonly (string | number)[]) {
    for (const character of seed.join(' ')) {
      this.#state = Math.imul(this.#state ^ (character.codePointAt(0) ?? 0), 0x01000193);
    }
  }

  /** From `low` up to, not including, `high`. */
  between(low: number, high: number): number {
    this.#state = (this.#state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), 1 | this.#state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return low + (((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * (high - low);
  }

  pick<T>(items: readonly T[]): T {
    const item = items[Math.floor(this.between(0, items.length))];
    if (item === undefined) throw new Error('there is nothing to pick from');
    return item;
  }
}
