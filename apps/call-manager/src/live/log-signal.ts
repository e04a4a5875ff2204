import { Injectable } from '@nestjs/common';

/** Tells those who read the log that there is more of it. */
@Injectable()
export class LogSignal {
  private readonly waiting = new Set<() => void>();

  grown(): void {
    this.waiting.forEach((resolve) => {
      resolve();
    });
  }

  /** Resolves when the log has grown in this process, at the latest after so long. */
  async next(withinMs: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const done = (): void => {
        clearTimeout(timer);
        this.waiting.delete(done);
        resolve();
      };
      const timer = setTimeout(done, withinMs);
      this.waiting.add(done);
    });
  }
}
