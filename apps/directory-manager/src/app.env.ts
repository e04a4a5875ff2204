import { AppEnv } from '@voipbin/config';
import { IsString } from 'class-validator';

export class DirectoryManagerEnv extends AppEnv {
  /** postgres://...; the tables are in its schema `directory_manager`. */
  @IsString()
  DATABASE_URL!: string;
}
