/** Something that others wait for, and that may have to be waited for again. */
export class Gate {
  private readonly waiting = new Set<() => void>();
  private opened = false;

  get isOpen(): boolean {
    return this.opened;
  }

  open(): void {
    this.opened = true;
    for (const pass of this.waiting) {
      pass();
    }
    this.waiting.clear();
  }

  close(): void {
    this.opened = false;
  }

  /** Resolves to true once the gate is open, to false after this time. */
  passed(timeoutMs: number): Promise<boolean> {
    if (this.opened) {
      return Promise.resolve(true);
    }
    return new Promise((resolve) => {
      const pass = () => {
        clearTimeout(timer);
        resolve(true);
      };
      const timer = setTimeout(() => {
        this.waiting.delete(pass);
        resolve(false);
      }, timeoutMs).unref();
      this.waiting.add(pass);
    });
  }
}
