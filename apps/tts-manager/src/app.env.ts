import { AppEnv } from '@voipbin/config';
import { IsInt, IsString, IsUrl, Max, Min, MinLength } from 'class-validator';

export class TtsManagerEnv extends AppEnv {
  /** Where media-manager stores and serves audio. */
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true, require_tld: false })
  MEDIA_BASE_URL!: string;

  /** media-manager's secret for those that store audio. */
  @IsString()
  @MinLength(16)
  MEDIA_TOKEN!: string;

  /** Name or path of the espeak-ng program. */
  @IsString()
  ESPEAK_PATH: string = 'espeak-ng';

  /** How many texts espeak-ng says at once; each takes a core for some 20 ms. */
  @IsInt()
  @Min(1)
  @Max(64)
  ESPEAK_CONCURRENCY: number = 2;

  /** A text that is not said by then is given up. */
  @IsInt()
  @Min(100)
  @Max(60_000)
  ESPEAK_TIMEOUT_MS: number = 10_000;
}
