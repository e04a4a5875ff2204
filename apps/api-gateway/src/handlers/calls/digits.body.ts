import { IsSendableDigits } from '@voipbin/contracts';
import { IsInt, Max, Min } from 'class-validator';

/** Digits for the far end, sent as RFC 4733 events. */
export class DigitsBody {
  @IsSendableDigits()
  digits!: string;

  /** Of each digit, in milliseconds. */
  @IsInt()
  @Min(100)
  @Max(1000)
  duration: number = 100;

  /** Between two digits, in milliseconds. */
  @IsInt()
  @Min(0)
  @Max(5000)
  interval: number = 100;
}
