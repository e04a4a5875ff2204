import { IsIn, IsInt, IsString, IsUrl, Matches, Max, Min, ValidateIf } from 'class-validator';

import { MigrationEnv } from './migration.env.ts';

const ariDrivers = ['websocket', 'ari-client'] as const;

export class CallManagerEnv extends MigrationEnv {
  /** `websocket`: Asterisk dials us, from 22.5 on. `ari-client`: we dial Asterisk. */
  @IsIn(ariDrivers)
  ARI_DRIVER: (typeof ariDrivers)[number] = 'websocket';

  /** The Asterisks that we dial, `http://host:port`, separated by commas; needed by `ari-client` alone. */
  @ValidateIf((env: CallManagerEnv) => env.ARI_DRIVER === 'ari-client')
  @Matches(/^http:\/\/[\w.:[\]-]+(,http:\/\/[\w.:[\]-]+)*$/, { message: 'ARI_URL must be like http://127.0.0.1:8088' })
  ARI_URL: string = '';

  /** Where Asterisk dials us: ws://ARI_LISTEN_HOST:ARI_LISTEN_PORT/asterisk/<its entity id>. */
  @IsString()
  ARI_LISTEN_HOST: string = '127.0.0.1';

  /** 0 asks the operating system for a free port. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  ARI_LISTEN_PORT: number = 8090;

  /** What Asterisk shows when it dials, or the user of its ARI that we show when we do. */
  @IsString()
  ARI_USERNAME!: string;

  @IsString()
  ARI_PASSWORD!: string;

  /** media-manager's address, from which Asterisk gets all media. */
  @IsUrl({ require_tld: false, require_protocol: true, protocols: ['http', 'https'] })
  MEDIA_BASE_URL!: string;

  /** Carriers of asterisk-config for outgoing calls to numbers, the first choice first, separated by commas; empty = no such calls. */
  @Matches(/^([\w-]+(,[\w-]+)*)?$/)
  OUTGOING_CARRIERS: string = '';

  /** An incoming call that nobody answers ends after this. */
  @IsInt()
  @Min(1)
  RING_LIMIT_SEC: number = 180;

  @IsInt()
  @Min(1)
  MAX_CALL_DURATION_SEC: number = 14_400;

  /** New calls that may wait for their flow's first command; more are refused with 503, and fewer let in while they wait for long. */
  @IsInt()
  @Min(1)
  MAX_CALLS_IN_FLIGHT: number = 100;

  /** Whoever calls the same number more often in a minute is suspicious: one of the checks of incoming calls. */
  @IsInt()
  @Min(1)
  CALLS_PER_CALLER_PER_MIN: number = 10;

  /** Likewise for all calls of one carrier's address together. */
  @IsInt()
  @Min(1)
  CALLS_PER_SOURCE_PER_MIN: number = 60_000;
}
