/** So a peer is given up after two to three intervals without a sign of life. */
const SILENT_PROBES_ALLOWED = 2;

/** Asks a peer for a sign of life again and again, and gives it up when there is none. */
export class SilenceProbe {
  private readonly timer: NodeJS.Timeout;
  private silentProbes = 0;

  constructor(intervalMs: number, ask: () => void, giveUp: () => void) {
    this.timer = setInterval(() => {
      if (this.silentProbes >= SILENT_PROBES_ALLOWED) {
        giveUp();
        return;
      }
      this.silentProbes += 1;
      ask();
    }, intervalMs);
  }

  /** It lives. */
  heard(): void {
    this.silentProbes = 0;
  }

  stop(): void {
    clearInterval(this.timer);
  }
}
