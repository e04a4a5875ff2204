import { createDataSource } from '@voipbin/database';
import { type DataSource } from 'typeorm';

import { AccessKeyEntity } from './entities/access-key.entity.ts';
import { AgentEntity } from './entities/agent.entity.ts';
import { CustomerEntity } from './entities/customer.entity.ts';
import { ExtensionEntity } from './entities/extension.entity.ts';
import { NumberEntity } from './entities/number.entity.ts';
import { SessionEntity } from './entities/session.entity.ts';
import { CreateDirectory1763800000000 } from './migrations/1763800000000-create-directory.ts';
import { Access1799000000000 } from './migrations/1799000000000-access.ts';
import { Agents1799500000000 } from './migrations/1799500000000-agents.ts';
import { IdempotencyKeys1799600000000 } from './migrations/1799600000000-idempotency-keys.ts';
import { OutgoingNumbers1799710000000 } from './migrations/1799710000000-outgoing-numbers.ts';
import { PageExtensions1796000000000 } from './migrations/1796000000000-page-extensions.ts';
import { VerificationRules1799720000000 } from './migrations/1799720000000-verification-rules.ts';

/** Injects this app's connected `DataSource`. */
export const DIRECTORY_DATA_SOURCE = Symbol('DIRECTORY_DATA_SOURCE');

export function directoryDataSource(url: string): DataSource {
  return createDataSource({
    url,
    schema: 'directory_manager',
    entities: [CustomerEntity, AccessKeyEntity, AgentEntity, SessionEntity, NumberEntity, ExtensionEntity],
    migrations: [
      CreateDirectory1763800000000,
      PageExtensions1796000000000,
      Access1799000000000,
      Agents1799500000000,
      IdempotencyKeys1799600000000,
      OutgoingNumbers1799710000000,
      VerificationRules1799720000000,
    ],
  });
}
