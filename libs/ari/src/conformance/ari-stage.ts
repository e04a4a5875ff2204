import { AriLog } from './ari-log.ts';
import type { AriDriver, AriDriverMaker, DialledAddress } from './drivers.ts';
import { TestCalls } from './test-calls.ts';

const CONTEXT = 'conformance';

interface StagedAsterisk {
  /** Base of its ARI over HTTP, with a trailing slash. */
  ariUrl: string;
  console(command: string): Promise<string>;
}

interface StageSettings {
  callManager: DialledAddress;
  ari: { username: string; password: string };
}

/** A driver that is connected to a real Asterisk, and what a conformance spec does with the two. */
export class AriStage {
  readonly application = 'voipbin';
  readonly context = CONTEXT;
  readonly log = new AriLog();
  readonly calls = new TestCalls(this.log, this.application, CONTEXT);
  readonly driver: AriDriver;
  /** What the ARI over HTTP asks for. */
  readonly authorization: string;

  constructor(
    maker: AriDriverMaker,
    settings: StageSettings,
    private readonly asterisk: StagedAsterisk,
  ) {
    this.driver = maker.make(settings.callManager, this.log);
    this.authorization = `Basic ${btoa(`${settings.ari.username}:${settings.ari.password}`)}`;
  }

  async open(): Promise<void> {
    await this.asterisk.console(`dialplan add extension _X.,1,Stasis(${this.application}) into ${CONTEXT}`);
    await this.connect();
  }

  /** Resolves when what was queued has come. */
  async connect(): Promise<void> {
    this.log.clear();
    await this.driver.start();
    await this.log.registered();
  }

  /** Asks Asterisk past the driver; gives the HTTP status. */
  async http(method: string, resource: string): Promise<number> {
    const headers = { authorization: this.authorization };
    return (await fetch(this.asterisk.ariUrl + resource, { method, headers })).status;
  }
}
