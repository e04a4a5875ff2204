import { EXTENSION_PATTERN, SIP_PASSWORD_PATTERN } from '@voipbin/contracts';
import { IsString, Matches, MinLength } from 'class-validator';

export class SeedEnv {
  @IsString()
  DATABASE_URL!: string;

  @MinLength(16)
  @Matches(/^[\w.~+/=-]+$/, { message: 'SEED_ACCESS_KEY must fit into an Authorization header' })
  SEED_ACCESS_KEY!: string;

  @Matches(EXTENSION_PATTERN, { message: 'SEED_SIP_USERNAME must be letters and digits' })
  SEED_SIP_USERNAME!: string;

  @Matches(SIP_PASSWORD_PATTERN, { message: 'SEED_SIP_PASSWORD must be 8 to 128 printable ASCII characters' })
  SEED_SIP_PASSWORD!: string;
}
