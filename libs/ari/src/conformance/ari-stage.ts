import { AriLog } from './ari-log.ts';
import type { AriDriver } from '../ari-driver.ts';
import type { AriDriverMaker, AsteriskAccess } from './drivers.ts';
import { TestCalls } from './test-calls.ts';

const CONTEXT = 'conformance';

interface StagedAsterisk {
  /** Base of its ARI over HTTP, with a trailing slash. */
  ariUrl: string;
  console(command: string): Promise<string>;
}

/** A driver that is connected to a real Asterisk, and what a conformance spec does with the two. */
export class AriStage {
  readonly application = 'voipbin';
  readonly context = CONTEXT;
  readonly log = new AriLog();
  readonly calls = new TestCalls(this.log, this.application, CONTEXT);
  private opened: AriDriver | undefined;
  /** What the ARI over HTTP asks for. */
  readonly authorization: string;

  constructor(
    private readonly maker: AriDriverMaker,
    private readonly access: AsteriskAccess,
    private readonly asterisk: StagedAsterisk,
  ) {
    this.authorization = `Basic ${btoa(`${access.ari.username}:${access.ari.password}`)}`;
  }

  async open(): Promise<void> {
    await this.asterisk.console(`dialplan add extension _X.,1,Stasis(${this.application}) into ${CONTEXT}`);
    await this.connect();
  }

  /** Resolves when what was queued has come. */
  async connect(): Promise<void> {
    this.log.clear();
    this.opened = this.maker.make(this.access, this.application, this.log);
    await this.opened.open();
    await this.log.registered();
  }

  async disconnect(): Promise<void> {
    await this.opened?.close();
  }

  /** Asks Asterisk past the driver; gives the HTTP status. */
  async http(method: string, resource: string): Promise<number> {
    const headers = { authorization: this.authorization };
    return (await fetch(this.asterisk.ariUrl + resource, { method, headers })).status;
  }
}
