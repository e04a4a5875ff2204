import { IsInt, Matches, Max, Min } from 'class-validator';

/** Digits to be sent as RFC 4733 events. */
export class DigitsOrder {
  @Matches(/^[0-9A-D*#]{1,100}$/)
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
