import { IsString } from 'class-validator';

import { SAMPLE } from './samples.ts';

/** The owner's answer to a command that it cannot do. */
export class CommandFailed {
  static readonly sample: CommandFailed = {
    commandId: SAMPLE.commandId,
    code: 'media_not_found',
    message: 'The URL answered 404.',
  };

  @IsString()
  commandId!: string;

  /** Stable, lower_snake_case. */
  @IsString()
  code!: string;

  @IsString()
  message!: string;
}
