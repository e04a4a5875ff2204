import { IsSendableDigits } from '@voipbin/contracts';
import { IsInt, Max, Min } from 'class-validator';

import { Described } from '../options/described.ts';

export class DigitsSendOptions {
  @Described('What to send: 0-9, A-D, `*` and `#`.')
  @IsSendableDigits()
  digits!: string;

  @Described('How long each digit lasts, in milliseconds.')
  @IsInt()
  @Min(100)
  @Max(1000)
  duration = 100;

  @Described('How long it is silent between two digits, in milliseconds.')
  @IsInt()
  @Min(0)
  @Max(5000)
  interval = 100;
}
