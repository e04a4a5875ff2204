import type { AriDriver } from '../ari-driver.ts';
import type { AriListener } from '../ari-listener.ts';
import { AsteriskDialler } from './asterisk-dialler.ts';

export interface AriClientDriverOptions {
  /** `http://host:port` of each Asterisk. All have the same ARI user. */
  urls: readonly string[];
  username: string;
  password: string;
  /** The name under which the dialplan gives us its channels. */
  application: string;
  /** Default 5000. */
  requestTimeoutMs?: number;
  /** An Asterisk that sends nothing for two to three of these is given up. Default 5000. */
  probeIntervalMs?: number;
}

/**
 * Dials Asterisks with npm's `ari-client`, for those that cannot dial us. What happens while there is no connection is never told: an Asterisk keeps the
 * channels that it has given us, but forgets their events, and sends those who call meanwhile on in the dialplan.
 */
export class AriClientDriver implements AriDriver {
  private readonly diallers: AsteriskDialler[];
  private running: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly options: AriClientDriverOptions,
    listener: AriListener,
  ) {
    const { urls, username, password, application, requestTimeoutMs = 5000, probeIntervalMs = 5000 } = options;
    this.diallers = urls.map(
      (url) =>
        new AsteriskDialler({ url, username, password }, listener, { application, requestTimeoutMs, probeIntervalMs }),
    );
  }

  open(): Promise<string> {
    this.running = Promise.all(this.diallers.map((dialler) => dialler.run()));
    return Promise.resolve(`dialling ${this.options.urls.join(', ')}`);
  }

  async close(): Promise<void> {
    this.diallers.forEach((dialler) => dialler.stop());
    await this.running;
  }
}
