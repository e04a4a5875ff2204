import { IsString, Matches, MinLength } from 'class-validator';

export class SeedEnv {
  @IsString()
  DATABASE_URL!: string;

  @MinLength(16)
  @Matches(/^[\w.~+/=-]+$/, { message: 'SEED_ACCESS_KEY must fit into an Authorization header' })
  SEED_ACCESS_KEY!: string;

  @Matches(/^[A-Za-z0-9]{1,64}$/, { message: 'SEED_SIP_USERNAME must be letters and digits' })
  SEED_SIP_USERNAME!: string;

  @MinLength(8)
  SEED_SIP_PASSWORD!: string;

  /** What Asterisk asks a phone to authenticate for. */
  @Matches(/^[\w.-]+$/)
  SIP_REALM: string = 'voipbin';
}
