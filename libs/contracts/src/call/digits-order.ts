import { IsInt, Max, Min } from 'class-validator';

import { IsSendableDigits } from './is-sendable-digits.ts';

/** Digits to be sent as RFC 4733 events. */
export class DigitsOrder {
  @IsSendableDigits()
  digits!: string;

  /** Of each digit. */
  @IsInt()
  @Min(100)
  @Max(1000)
  durationMs!: number;

  /** Between two of them. */
  @IsInt()
  @Min(0)
  @Max(5000)
  intervalMs!: number;
}
