import { AsteriskStore, type BusyAsterisk, type Holding } from '../ports/asterisk-store.ts';

/** One Asterisk's row, by the rules of the port. */
export class MemoryAsteriskStore extends AsteriskStore {
  epoch = 0;
  startupTime: string | null = null;
  publishedPosition = 0;
  seenAt = 0;
  busy: string[] = [];

  claim(): Promise<Holding> {
    this.epoch += 1;
    this.seenAt += 1;
    return Promise.resolve(this.holding());
  }

  claimSilent({ seenAt }: BusyAsterisk): Promise<Holding | undefined> {
    if (seenAt !== String(this.seenAt)) {
      return Promise.resolve(undefined);
    }
    this.epoch += 1;
    return Promise.resolve(this.holding());
  }

  beat(_id: string, epoch: number, state: { publishedPosition: number; isSeen: boolean }): Promise<boolean> {
    if (epoch !== this.epoch) {
      return Promise.resolve(false);
    }
    this.publishedPosition = state.publishedPosition;
    this.seenAt += state.isSeen ? 1 : 0;
    return Promise.resolve(true);
  }

  saveStartupTime(_id: string, _epoch: number, startupTime: string): Promise<void> {
    this.startupTime = startupTime;
    return Promise.resolve();
  }

  findBusy(): Promise<BusyAsterisk[]> {
    return Promise.resolve(this.busy.map((id) => ({ id, seenAt: String(this.seenAt) })));
  }

  private holding(): Holding {
    const { epoch, startupTime, publishedPosition } = this;
    return { epoch, startupTime, publishedPosition };
  }
}
