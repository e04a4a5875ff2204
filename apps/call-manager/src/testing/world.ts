import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { newId } from '@voipbin/common';
import type { Address } from '@voipbin/contracts';
import { runMigrations } from '@voipbin/database';
import type { MessageEnvelope } from '@voipbin/messaging';
import type { DataSource } from 'typeorm';

import { allotAsteriskSettings } from '../../../../deploy/local/asterisk/allot-asterisk-settings.ts';
import type { AsteriskSettings } from '../../../../deploy/local/asterisk/asterisk-settings.ts';
import { ensureAsterisk } from '../../../../deploy/local/asterisk/ensure-asterisk.ts';
import { type RunningAsterisk, startAsterisk } from '../../../../deploy/local/asterisk/start-asterisk.ts';
import { loopbackAddress } from '../../../../deploy/local/loopback-address.ts';
import { freePort } from '../../../../deploy/local/free-port.ts';
import { ensurePostgres } from '../../../../deploy/local/postgres/ensure-postgres.ts';
import { type RunningPostgres, startPostgres } from '../../../../deploy/local/postgres/start-postgres.ts';
import type { ManagedProcess } from '../../../../deploy/local/process/managed-process.ts';
import { scratchDirectory } from '../../../../deploy/local/scratch-directory.ts';
import { callDataSource } from '../database/data-source.ts';
import { House } from './house.ts';
import { MediaServer } from './media-server.ts';
import { NeighbourState } from './neighbours.ts';
import { address } from './sample-order.ts';
import { type Manner, SipAnswerer } from './sip-answerer.ts';
import { SipCall, type SipCallOptions } from './sip-call.ts';

const log = () => undefined;

/** A number that the directory knows and that has a flow. */
export const NUMBER = '+15550001';

interface WorldParts {
  directory: string;
  settings: AsteriskSettings;
  asterisk: RunningAsterisk;
  postgresDirectory: string;
  postgres: RunningPostgres;
  media: MediaServer;
  dataSource: DataSource;
}

export interface Conversation {
  call: SipCall;
  created: MessageEnvelope<'call.event.created'>;
  callId: string;
}

/** A real Asterisk, a real Postgres, callers, and call-manager among neighbours that the spec plays. */
export class World {
  readonly state = new NeighbourState();
  house!: House;
  private calls: SipCall[] = [];
  private answerers: SipAnswerer[] = [];
  private dialled = 0;

  private constructor(
    private readonly parts: WorldParts,
    /** The addresses of the first and the second carrier. */
    readonly carriers: readonly [string, string],
    private readonly env: Record<string, string>,
  ) {}

  /** `env` adds to call-manager's environment. */
  static async start(env: Record<string, string> = {}): Promise<World> {
    const directory = scratchDirectory();
    const carrier = loopbackAddress();
    const second = loopbackAddress();
    const carriers = [
      { name: 'carrier', hosts: [carrier], sipPort: 5060 },
      { name: 'second', hosts: [second], sipPort: 5060 },
    ];
    const settings = await allotAsteriskSettings(`${directory}/asterisk`, { carriers });
    // Not below the repository: the server runs as a user who may not be able to enter it.
    const postgresDirectory = mkdtempSync(join(tmpdir(), 'voipbin-postgres-'));
    const options = { directory, log, restart: true };
    const [asterisk, postgres, media] = await Promise.all([
      ensureAsterisk(log).then((installation) => startAsterisk(installation, settings, options)),
      startScratchPostgres(directory, postgresDirectory),
      MediaServer.start(),
    ]);
    const dataSource = callDataSource(postgres.url);
    await runMigrations(dataSource);
    await dataSource.initialize();
    const world = new World(
      { directory, settings, asterisk, postgresDirectory, postgres, media, dataSource },
      [carrier, second],
      { OUTGOING_CARRIERS: 'carrier,second', ...env },
    );
    await world.reset();
    await world.open();
    return world;
  }

  get asterisk(): RunningAsterisk {
    return this.parts.asterisk;
  }

  get postgres(): ManagedProcess {
    return this.parts.postgres.process;
  }

  get media(): MediaServer {
    return this.parts.media;
  }

  get settings(): AsteriskSettings {
    return this.parts.settings;
  }

  /** Opens call-manager, again after `house.close()`. */
  async open(): Promise<void> {
    const { settings, postgres, media } = this.parts;
    const { port, username, password } = settings.callManager;
    const env = {
      DATABASE_URL: postgres.url,
      ARI_LISTEN_PORT: String(port),
      ARI_USERNAME: username,
      ARI_PASSWORD: password,
      MEDIA_BASE_URL: media.url,
      ...this.env,
    };
    this.house = await House.start(env, this.state);
  }

  /** Lets every caller go, waits until all calls are over, and forgets them and whoever was called. */
  async reset(): Promise<void> {
    this.calls.forEach((call) => {
      call.leave();
    });
    this.calls = [];
    for (const { callId } of this.state.events.filter((event) => event.type === 'call.event.created')) {
      await this.state.until('call.event.ended', (event) => event.callId === callId);
    }
    this.answerers.forEach((answerer) => {
      answerer.close();
    });
    this.answerers = [];
    this.state.events.length = 0;
    this.state.isDirectoryDown = false;
    this.state.addNumber(NUMBER);
  }

  /** Somebody who is called by a carrier. */
  async listen(manner: Manner, at = this.carriers[0], port = 5060): Promise<SipAnswerer> {
    const answerer = await SipAnswerer.listen(at, manner, port);
    this.answerers.push(answerer);
    return answerer;
  }

  /** Somebody with a SIP address of their own. */
  async somebody(manner: Manner): Promise<{ phone: SipAnswerer; at: Address }> {
    const phone = await this.listen(manner, this.carriers[0], 0);
    return { phone, at: address('sip', `somebody@${phone.address}:${phone.port}`) };
  }

  async dial(dialled = NUMBER, more: Partial<SipCallOptions> = {}): Promise<SipCall> {
    this.dialled += 1;
    const from = `+1202555${String(this.dialled).padStart(4, '0')}`;
    const call = await SipCall.place({ address: this.carriers[0], to: this.parts.settings, dialled, from, ...more });
    this.calls.push(call);
    return call;
  }

  /** The first event of this caller's call. */
  created(call: SipCall): Promise<MessageEnvelope<'call.event.created'>> {
    return this.state.until('call.event.created', ({ payload }) => payload.source.target === call.options.from);
  }

  /** A call that was created and answered. */
  async converse(): Promise<Conversation> {
    const call = await this.dial();
    const created = await this.created(call);
    const { callId = '' } = created;
    await this.house.command(created, 'call.command.answer', newId(), {});
    await this.state.until('call.event.answered', (event) => event.callId === callId);
    await call.final();
    return { call, created, callId };
  }

  query<Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> {
    return this.parts.dataSource.query<Row[]>(sql, parameters);
  }

  async stop(): Promise<void> {
    await this.reset();
    await this.house.close();
    await this.parts.dataSource.destroy();
    this.parts.media.close();
    await Promise.all([this.postgres.stop(), this.asterisk.process.stop()]);
    for (const directory of [this.parts.directory, this.parts.postgresDirectory]) {
      rmSync(directory, { recursive: true, force: true });
    }
  }
}

async function startScratchPostgres(directory: string, dataDirectory: string): Promise<RunningPostgres> {
  const settings = { directory: dataDirectory, port: await freePort(), password: 'scratch' };
  return startPostgres(await ensurePostgres(log), settings, { directory, log, restart: true });
}
