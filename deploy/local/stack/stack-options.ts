import type { AriDriverName, AsteriskSettings, Carrier } from '../asterisk/asterisk-settings.ts';
import type { Log } from '../log.ts';
import type { StackForm } from './apps.ts';
import type { StackSecrets } from './stack-secrets.ts';
import type { StackPorts } from './stack-ports.ts';

/** Servers that run already and are used instead of our own. */
export interface OwnServers {
  /** `postgres://user:password@host:port/database` */
  databaseUrl?: string;
  /** `amqp://user:password@host:port` */
  rabbitmqUrl?: string;
  /** `host:port` of an Asterisk that runs with the files of `<directory>/asterisk-config`. */
  asteriskSip?: string;
  /** `http://host:port` of that Asterisk's ARI, where call-manager is to dial it. */
  ariUrl?: string;
}

export interface StackOptions {
  form: StackForm;
  /** State, secrets, logs and pid files of this stack. */
  directory: string;
  log: Log;
  /** Where programs are unpacked; default `.runtime`. */
  runtimeDirectory?: string;
  /** Default: free ones. */
  ports?: StackPorts;
  /** Default: a loopback address of its own. */
  asterisk?: Partial<AsteriskSettings>;
  carriers?: readonly Carrier[];
  /** Default: Asterisk dials call-manager. */
  ariDriver?: AriDriverName;
  /** For every app, over what the stack sets itself. */
  env?: Readonly<Record<string, string>>;
  /** Start what ends by itself again; default true. */
  supervise?: boolean;
  own?: OwnServers;
  /** Where Asterisk finds call-manager and media; default 127.0.0.1. */
  listenHost?: string;
  /** Fills the migrated database before the first app reads it. */
  seed?: (databaseUrl: string, secrets: StackSecrets) => Promise<unknown>;
}
