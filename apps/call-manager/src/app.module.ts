import { type DynamicModule, Module, type Provider } from '@nestjs/common';
import { AriClientDriver, AriWebSocketServer } from '@voipbin/ari';
import { systemClock } from '@voipbin/common';
import { connected, idempotencyKeys } from '@voipbin/database';
import { BUS, type Bus, IDEMPOTENCY_STORE } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';

import { BusAccountDirectory } from './adapters/bus-account.directory.ts';
import { BusCustomerDirectory } from './adapters/bus-customer.directory.ts';
import { BusNumberDirectory } from './adapters/bus-number.directory.ts';
import { CallWriteBatch } from './adapters/call-write-batch.ts';
import { DnsHostNames } from './adapters/dns-host.names.ts';
import { DatabaseConnections } from './adapters/database-connections.ts';
import { OwnRouteDirectory } from './adapters/own-route.directory.ts';
import { PostgresAsteriskStore } from './adapters/postgres-asterisk.store.ts';
import { PostgresCallReader } from './adapters/postgres-call.reader.ts';
import { PostgresCallTotalsReader } from './adapters/postgres-call-totals.reader.ts';
import { PostgresCallStore } from './adapters/postgres-call.store.ts';
import { PostgresGroupReader } from './adapters/postgres-group.reader.ts';
import { PostgresGroupStore } from './adapters/postgres-group.store.ts';
import { GroupSnapshots } from './adapters/group-snapshots.ts';
import { PostgresGroupLog } from './adapters/postgres-group.log.ts';
import { PostgresLogReader } from './adapters/postgres-log.reader.ts';
import { PostgresOutboxReader } from './adapters/postgres-outbox.reader.ts';
import type { CallManagerEnv } from './app.env.ts';
import { CALL_DATA_SOURCE, callDataSource } from './database/data-source.ts';
import { AriServerHandler } from './handlers/ari-server.handler.ts';
import { AccountsHandler } from './handlers/accounts.handler.ts';
import { AriHandler } from './handlers/ari.handler.ts';
import { BusReconnectHandler } from './handlers/bus-reconnect.handler.ts';
import { CallCommandsHandler } from './handlers/call-commands.handler.ts';
import { CallLogHandler } from './handlers/call-log.handler.ts';
import { CallReportsHandler } from './handlers/call-reports.handler.ts';
import { CallRequestsHandler } from './handlers/call-requests.handler.ts';
import { ChannelEventsHandler } from './handlers/channel-events.handler.ts';
import { ClockHandler } from './handlers/clock.handler.ts';
import { GroupcallRequestsHandler } from './handlers/groupcall-requests.handler.ts';
import { GroupsHandler } from './handlers/groups.handler.ts';
import { NumbersHandler } from './handlers/numbers.handler.ts';
import { OutgoingCallsHandler } from './handlers/outgoing-calls.handler.ts';
import { SteeringCommandsHandler } from './handlers/steering-commands.handler.ts';
import { SteeringRequestsHandler } from './handlers/steering-requests.handler.ts';
import { PlaybackCommandsHandler } from './handlers/playback-commands.handler.ts';
import { ReadinessHandler } from './handlers/readiness.handler.ts';
import { Admission } from './live/admission.ts';
import { AriEndpoint } from './live/ari-endpoint.ts';
import { CallJournal } from './live/call-journal.ts';
import { CallMailboxes } from './live/call-mailboxes.ts';
import { CallSettings } from './live/call-settings.ts';
import { GroupSignal } from './live/group-signal.ts';
import { HeldAsterisks } from './live/held-asterisks.ts';
import { LiveCallsGauge } from './live/live-calls-gauge.ts';
import { LogSignal } from './live/log-signal.ts';
import { NumberCache } from './live/number-cache.ts';
import { STASIS_APPLICATION } from './live/stasis-application.ts';
import { OwnNumbers } from './live/own-numbers.ts';
import { AccountDirectory } from './ports/account-directory.ts';
import { AsteriskStore } from './ports/asterisk-store.ts';
import { CallReader } from './ports/call-reader.ts';
import { CallTotalsReader } from './ports/call-totals-reader.ts';
import { CallStore } from './ports/call-store.ts';
import { CustomerDirectory } from './ports/customer-directory.ts';
import { GroupReader } from './ports/group-reader.ts';
import { GroupStore } from './ports/group-store.ts';
import { HostNames } from './ports/host-names.ts';
import { GroupLog } from './ports/group-log.ts';
import { LogReader } from './ports/log-reader.ts';
import { NumberDirectory } from './ports/number-directory.ts';
import { OutboxReader } from './ports/outbox-reader.ts';
import { RouteDirectory } from './ports/route-directory.ts';
import { useCases } from './use-cases/index.ts';

export { CallManagerEnv } from './app.env.ts';

/** Calls, from the INVITE to the end: the only one who speaks to Asterisk. Needs a bus, a logger and health around it. */
@Module({})
export class CallManagerModule {
  static forRoot(env: CallManagerEnv): DynamicModule {
    return {
      module: CallManagerModule,
      controllers: [
        AccountsHandler,
        CallLogHandler,
        CallCommandsHandler,
        CallReportsHandler,
        CallRequestsHandler,
        GroupcallRequestsHandler,
        NumbersHandler,
        OutgoingCallsHandler,
        PlaybackCommandsHandler,
        SteeringCommandsHandler,
        SteeringRequestsHandler,
      ],
      providers: [...adaptersFor(env), ...liveFor(env), ...useCases, ...listeners],
    };
  }
}

const listeners: Provider[] = [
  AriHandler,
  AriServerHandler,
  BusReconnectHandler,
  ChannelEventsHandler,
  ClockHandler,
  GroupsHandler,
  ReadinessHandler,
];

function adaptersFor(env: CallManagerEnv): Provider[] {
  return [
    { provide: CALL_DATA_SOURCE, useFactory: () => connected(callDataSource(env.DATABASE_URL)) },
    { provide: IDEMPOTENCY_STORE, useFactory: idempotencyKeys, inject: [CALL_DATA_SOURCE, LOGGER] },
    { provide: CallWriteBatch, useFactory: () => new CallWriteBatch(env.DATABASE_URL) },
    DatabaseConnections,
    { provide: AsteriskStore, useClass: PostgresAsteriskStore },
    { provide: CallReader, useClass: PostgresCallReader },
    { provide: CallStore, useClass: PostgresCallStore },
    { provide: CallTotalsReader, useClass: PostgresCallTotalsReader },
    { provide: GroupReader, useClass: PostgresGroupReader },
    { provide: GroupStore, useClass: PostgresGroupStore },
    { provide: LogReader, useClass: PostgresLogReader },
    { provide: GroupLog, useClass: PostgresGroupLog },
    GroupSnapshots,
    { provide: OutboxReader, useClass: PostgresOutboxReader },
    { provide: AccountDirectory, useClass: BusAccountDirectory },
    { provide: NumberDirectory, useClass: BusNumberDirectory },
    { provide: CustomerDirectory, useClass: BusCustomerDirectory },
    { provide: HostNames, useClass: DnsHostNames },
    {
      provide: RouteDirectory,
      useFactory: (bus: Bus) => new OwnRouteDirectory(env.OUTGOING_CARRIERS.split(',').filter(Boolean), bus),
      inject: [BUS],
    },
  ];
}

function liveFor(env: CallManagerEnv): Provider[] {
  return [
    { provide: CallSettings, useFactory: () => settingsOf(env) },
    { provide: AriEndpoint, useFactory: () => endpointOf(env) },
    { provide: Admission, useFactory: () => new Admission(env.MAX_CALLS_IN_FLIGHT, systemClock) },
    {
      provide: NumberCache,
      useFactory: (directory: NumberDirectory) => new NumberCache(directory, systemClock),
      inject: [NumberDirectory],
    },
    CallJournal,
    CallMailboxes,
    GroupSignal,
    HeldAsterisks,
    LiveCallsGauge,
    LogSignal,
    OwnNumbers,
  ];
}

function settingsOf(env: CallManagerEnv): CallSettings {
  return new CallSettings({
    mediaBaseUrl: env.MEDIA_BASE_URL.replace(/\/+$/, ''),
    ringLimitMs: env.RING_LIMIT_SEC * 1000,
    maxDurationMs: env.MAX_CALL_DURATION_SEC * 1000,
    callsPerCallerPerMin: env.CALLS_PER_CALLER_PER_MIN,
    callsPerSourcePerMin: env.CALLS_PER_SOURCE_PER_MIN,
  });
}

function endpointOf(env: CallManagerEnv): AriEndpoint {
  const credentials = { username: env.ARI_USERNAME, password: env.ARI_PASSWORD };
  if (env.ARI_DRIVER === 'ari-client') {
    const options = { ...credentials, urls: env.ARI_URL.split(','), application: STASIS_APPLICATION };
    return new AriEndpoint((listener) => new AriClientDriver(options, listener));
  }
  const options = { ...credentials, host: env.ARI_LISTEN_HOST, port: env.ARI_LISTEN_PORT };
  return new AriEndpoint((listener) => new AriWebSocketServer(options, listener));
}
