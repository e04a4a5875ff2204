import { AppEnv } from '@voipbin/config';
import { IsInt, Matches, Max, Min } from 'class-validator';

export class ApiGatewayEnv extends AppEnv {
  /** Larger request bodies are refused with 413. */
  @IsInt()
  @Min(1024)
  @Max(16_777_216)
  HTTP_BODY_LIMIT_BYTES: number = 1_048_576;

  /** Requests a second of one remote address, twice as many at once; counted in each process. */
  @IsInt()
  @Min(1)
  RATE_PER_ADDRESS_PER_SEC: number = 200;

  /** Requests a second of one customer, twice as many at once; counted in each process. */
  @IsInt()
  @Min(1)
  RATE_PER_CUSTOMER_PER_SEC: number = 100;

  /** Attempts to log in a minute from one remote address; counted in each process. */
  @IsInt()
  @Min(1)
  LOGINS_PER_ADDRESS_PER_MIN: number = 30;

  /** Attempts to log in a minute with one username; counted in each process. */
  @IsInt()
  @Min(1)
  LOGINS_PER_USERNAME_PER_MIN: number = 10;

  /** WebSockets for events of one customer; counted in each process. */
  @IsInt()
  @Min(1)
  @Max(10_000)
  LIVE_CONNECTIONS_PER_CUSTOMER: number = 20;

  /** A WebSocket is asked so often whether its client is still there, and cut when it has not answered by the next time. */
  @IsInt()
  @Min(100)
  @Max(60_000)
  LIVE_PING_MS: number = 20_000;

  /** So much may wait for a client that reads slowly ... */
  @IsInt()
  @Min(1024)
  LIVE_BUFFER_BYTES: number = 1_048_576;

  /** ... and for so long until it is cut. */
  @IsInt()
  @Min(100)
  @Max(60_000)
  LIVE_SLOW_MS: number = 10_000;

  /** Who has logged in has to log in again after this. */
  @IsInt()
  @Min(1)
  @Max(8760)
  LOGIN_HOURS: number = 168;

  /** Comma-separated addresses and CIDRs whose `X-Forwarded-For` is believed; of all others it is ignored. */
  @Matches(/^([\da-f.:]+(\/\d+)?(, *(?=.))?)*$/i)
  TRUSTED_PROXIES: string = '';
}
