/** What is going to happen, on a virtual clock: what is due first comes first, and what is due together in the order it was noted. */
export class Agenda<T> {
  private readonly entries: { atMs: number; thing: T }[] = [];

  note(atMs: number, thing: T): void {
    const later = this.entries.findIndex((entry) => entry.atMs > atMs);
    this.entries.splice(later < 0 ? this.entries.length : later, 0, { atMs, thing });
  }

  next(): { atMs: number; thing: T } | undefined {
    return this.entries.shift();
  }
}
