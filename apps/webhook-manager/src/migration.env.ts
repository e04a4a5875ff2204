import { AppEnv } from '@voipbin/config';
import { IsString } from 'class-validator';

/** All that a migration needs. */
export class MigrationEnv extends AppEnv {
  /** postgres://...; the tables are in its schema `webhook_manager`. */
  @IsString()
  DATABASE_URL!: string;
}
