/** Tells those who read a log that there is more of it. */
export class GrowthSignal {
  private readonly waiting = new Set<(hasGrown: boolean) => void>();

  grown(): void {
    this.waiting.forEach((resolve) => {
      resolve(true);
    });
  }

  /** Resolves to true when the log has grown in this process, and to false after so long. */
  async next(withinMs: number): Promise<boolean> {
    return new Promise<boolean>((resolve) => {
      const done = (hasGrown: boolean): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve(hasGrown);
      };
      const timer = setTimeout(done, withinMs, false);
      this.waiting.add(done);
    });
  }
}
