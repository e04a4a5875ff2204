import { AppEnv } from '@voipbin/config';
import { IsUrl } from 'class-validator';

/** flow-manager's environment. */
export class FlowManagerEnv extends AppEnv {
  /** postgres://user:password@host:port/database */
  @IsUrl({ protocols: ['postgres', 'postgresql'], require_tld: false })
  DATABASE_URL!: string;
}
