import { AppEnv } from '@voipbin/config';
import { IsString, Matches } from 'class-validator';

export class DirectoryManagerEnv extends AppEnv {
  /** postgres://...; the tables are in its schema `directory_manager`. */
  @IsString()
  DATABASE_URL!: string;

  /** What Asterisk asks a phone to authenticate for. Part of what is kept of a password: with another all passwords are void. */
  @Matches(/^[\w.-]+$/)
  SIP_REALM: string = 'voipbin';
}
