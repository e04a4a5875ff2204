import { IsInt, IsNumber, Min } from 'class-validator';

/** How the sound of a call went (RTP and RTCP, RFC 3550), as its Asterisk counted it and as the far end reported. */
export class RtpStatistics {
  /** Packets from the far end. */
  @IsInt()
  @Min(0)
  received!: number;

  /** Packets from the far end that were missing. */
  @IsInt()
  @Min(0)
  lost!: number;

  /** Interarrival jitter of what came, ms. */
  @IsNumber()
  @Min(0)
  jitterMs!: number;

  /** Packets to the far end. */
  @IsInt()
  @Min(0)
  sent!: number;

  /** Packets that the far end missed, as it reported. */
  @IsInt()
  @Min(0)
  farLost!: number;

  /** Interarrival jitter at the far end, as it reported, ms. */
  @IsNumber()
  @Min(0)
  farJitterMs!: number;

  /** Round trip, ms; 0 where the far end sent no report. */
  @IsNumber()
  @Min(0)
  roundTripMs!: number;
}
