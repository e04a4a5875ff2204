import { IsIn, IsInt, IsOptional, IsString, Max, Min } from 'class-validator';

export const logLevels = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

export const logFormats = ['json', 'pretty'] as const;
export type LogFormat = (typeof logFormats)[number];

/** What every process of ours reads from its environment; an app's own class extends it. */
export class AppEnv {
  @IsIn(logLevels)
  LOG_LEVEL: LogLevel = 'info';

  @IsIn(logFormats)
  LOG_FORMAT: LogFormat = 'json';

  /** Where health, metrics and the app's own HTTP API listen. */
  @IsString()
  HTTP_HOST: string = '127.0.0.1';

  /** 0 asks the operating system for a free port. */
  @IsInt()
  @Min(0)
  @Max(65_535)
  HTTP_PORT: number = 8080;

  /** amqp:// or amqps://; not used by the all-in-one process. */
  @IsOptional()
  @IsString()
  RABBITMQ_URL?: string;
}
