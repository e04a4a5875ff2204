import { AppEnv } from '@voipbin/config';
import { IsInt, IsString, Max, Min, MinLength } from 'class-validator';

export class MediaManagerEnv extends AppEnv {
  /** Folder of all audio; `library/` in it is for the operator's own files (8 kHz mono 16 bit `.wav`). */
  @IsString()
  MEDIA_DIR!: string;

  /** Where Asterisk and tts-manager reach the audio. */
  @IsString()
  MEDIA_HTTP_HOST: string = '127.0.0.1';

  /** 0 asks the operating system for a free port. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  MEDIA_HTTP_PORT: number = 8090;

  /** Whoever stores audio here must present it. */
  @IsString()
  @MinLength(16)
  MEDIA_TOKEN!: string;

  /** Comma-separated `host`, `host:port` or CIDR that URLs may name although they are not on the public internet. */
  @IsString()
  MEDIA_ALLOWED_HOSTS: string = '';

  /** Larger files of customers are refused. */
  @IsInt()
  @Min(1024)
  @Max(268_435_456)
  MEDIA_FETCH_MAX_BYTES: number = 20_971_520;

  /** For name resolution, redirects and the whole body together. */
  @IsInt()
  @Min(100)
  @Max(120_000)
  MEDIA_FETCH_TIMEOUT_MS: number = 10_000;

  /** Speech and fetched audio that nobody used for so long is removed. */
  @IsInt()
  @Min(2)
  @Max(3650)
  MEDIA_KEEP_DAYS: number = 30;
}
