import { setTimeout as sleep } from 'node:timers/promises';
import { VoiceError } from '@voipbin/common';
import type { AriCloseReason, AriListener } from '../ari-listener.ts';
import { AriClientConnection, type AriClientConnectionOptions } from './ari-client-connection.ts';
import { loadClient, type AsteriskAddress } from './load-client.ts';

const FIRST_PAUSE_MS = 100;
/** Well below the time after which an Asterisk counts as lost. */
const LONGEST_PAUSE_MS = 3000;

/** Keeps one connection to one Asterisk, from `run` until `stop`, or until somebody else has taken our application there. */
export class AsteriskDialler {
  private readonly stopping = new AbortController();
  private connection: AriClientConnection | undefined;
  private lastFailure: string | undefined;

  constructor(
    private readonly address: AsteriskAddress,
    private readonly listener: AriListener,
    private readonly options: AriClientConnectionOptions,
  ) {}

  /** Never rejects. Whoever took our application keeps it: who takes it back gets it taken again, and both lose events. */
  async run(): Promise<void> {
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.stopping.signal.aborted) {
      const end = await this.connect();
      if (end === 'application_replaced') {
        return;
      }
      pauseMs = end === 'unreachable' ? Math.min(pauseMs * 2, LONGEST_PAUSE_MS) : FIRST_PAUSE_MS;
      await sleep(pauseMs, undefined, { signal: this.stopping.signal }).catch(() => undefined);
    }
  }

  stop(): void {
    this.stopping.abort();
    this.connection?.close();
  }

  /** Resolves when the connection is gone, or was not made. */
  private async connect(): Promise<AriCloseReason | 'unreachable'> {
    try {
      const { client, asteriskId } = await loadClient(this.address);
      if (this.stopping.signal.aborted) {
        return 'requested';
      }
      this.connection = new AriClientConnection(asteriskId, client, this.listener, this.options);
      const end = await this.connection.run();
      this.lastFailure = undefined;
      return end;
    } catch (thrown) {
      this.tellOnce(thrown instanceof Error ? thrown.message : String(thrown));
      return 'unreachable';
    } finally {
      this.connection = undefined;
    }
  }

  private tellOnce(failure: string): void {
    if (failure !== this.lastFailure && !this.stopping.signal.aborted) {
      this.lastFailure = failure;
      this.listener.unreachable(this.address.url, new VoiceError('ari_unreachable', failure, { kind: 'operational' }));
    }
  }
}
