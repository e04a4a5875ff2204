import { type DynamicModule, Module } from '@nestjs/common';
import { connected, idempotencyKeys } from '@voipbin/database';
import { IDEMPOTENCY_STORE } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';

import { PostgresAccessKeyRepository } from './adapters/postgres-access-key.repository.ts';
import { PostgresAgentRepository } from './adapters/postgres-agent.repository.ts';
import { PostgresCustomerRepository } from './adapters/postgres-customer.repository.ts';
import { PostgresExtensionRepository } from './adapters/postgres-extension.repository.ts';
import { PostgresNumberRepository } from './adapters/postgres-number.repository.ts';
import { PostgresSessionRepository } from './adapters/postgres-session.repository.ts';
import { DirectoryManagerEnv } from './app.env.ts';
import { DIRECTORY_DATA_SOURCE, directoryDataSource } from './database/data-source.ts';
import { DirectoryDatabase } from './database/directory-database.ts';
import { AccessKeysHandler } from './handlers/access-keys.handler.ts';
import { AgentsHandler } from './handlers/agents.handler.ts';
import { CustomersHandler } from './handlers/customers.handler.ts';
import { EndpointsHandler } from './handlers/endpoints.handler.ts';
import { ExtensionsHandler } from './handlers/extensions.handler.ts';
import { NumbersHandler } from './handlers/numbers.handler.ts';
import { SessionsHandler } from './handlers/sessions.handler.ts';
import { AccessKeyRepository } from './ports/access-key-repository.ts';
import { AgentRepository } from './ports/agent-repository.ts';
import { CustomerRepository } from './ports/customer-repository.ts';
import { ExtensionRepository } from './ports/extension-repository.ts';
import { NumberRepository } from './ports/number-repository.ts';
import { SessionRepository } from './ports/session-repository.ts';
import { Announce } from './use-cases/announce.ts';
import { CheckCallFlow } from './use-cases/check-call-flow.ts';
import { CheckOutgoingNumber } from './use-cases/check-outgoing-number.ts';
import { CreateAgent } from './use-cases/create-agent.ts';
import { CreateExtension } from './use-cases/create-extension.ts';
import { CreateNumber } from './use-cases/create-number.ts';
import { DeleteAccessKey } from './use-cases/delete-access-key.ts';
import { DeleteAgent } from './use-cases/delete-agent.ts';
import { DeleteCustomer } from './use-cases/delete-customer.ts';
import { DeleteExtension } from './use-cases/delete-extension.ts';
import { DeleteNumber } from './use-cases/delete-number.ts';
import { LogIn } from './use-cases/log-in.ts';
import { LogOut } from './use-cases/log-out.ts';
import { UpdateAgent } from './use-cases/update-agent.ts';
import { UpdateExtension } from './use-cases/update-extension.ts';
import { UpdateNumber } from './use-cases/update-number.ts';

export { DirectoryManagerEnv } from './app.env.ts';

/** Who is behind each address. Needs a bus, a logger and health around it. */
@Module({})
export class DirectoryManagerModule {
  static forRoot(env: DirectoryManagerEnv): DynamicModule {
    return {
      module: DirectoryManagerModule,
      controllers: [
        AccessKeysHandler,
        AgentsHandler,
        SessionsHandler,
        CustomersHandler,
        EndpointsHandler,
        ExtensionsHandler,
        NumbersHandler,
      ],
      providers: [
        { provide: DIRECTORY_DATA_SOURCE, useFactory: () => connected(directoryDataSource(env.DATABASE_URL)) },
        { provide: IDEMPOTENCY_STORE, useFactory: idempotencyKeys, inject: [DIRECTORY_DATA_SOURCE, LOGGER] },
        DirectoryDatabase,
        { provide: AccessKeyRepository, useClass: PostgresAccessKeyRepository },
        { provide: AgentRepository, useClass: PostgresAgentRepository },
        { provide: SessionRepository, useClass: PostgresSessionRepository },
        { provide: CustomerRepository, useClass: PostgresCustomerRepository },
        { provide: ExtensionRepository, useClass: PostgresExtensionRepository },
        { provide: NumberRepository, useClass: PostgresNumberRepository },
        ...useCases,
      ],
    };
  }
}

const useCases = [
  Announce,
  DeleteAccessKey,
  CreateAgent,
  UpdateAgent,
  DeleteAgent,
  LogIn,
  LogOut,
  DeleteCustomer,
  CreateExtension,
  UpdateExtension,
  DeleteExtension,
  CheckCallFlow,
  CheckOutgoingNumber,
  CreateNumber,
  UpdateNumber,
  DeleteNumber,
];
