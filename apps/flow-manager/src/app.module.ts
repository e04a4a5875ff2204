import { type DynamicModule, Module } from '@nestjs/common';
import { connected, idempotencyKeys } from '@voipbin/database';
import { IDEMPOTENCY_STORE } from '@voipbin/messaging';
import { LOGGER } from '@voipbin/observability';

import { DatabaseConnection } from './adapters/database-connection.ts';
import { FlowRepository } from './adapters/flow.repository.ts';
import { PostgresRunLog } from './adapters/postgres-run.log.ts';
import { RunRepository } from './adapters/run.repository.ts';
import { StepBatch } from './adapters/step-batch.ts';
import { type FlowManagerEnv, limitsOf } from './app.env.ts';
import { DATA_SOURCE, flowDataSource } from './database/data-source.ts';
import { CommandSender } from './domain/command-sender.ts';
import { FirstStep } from './domain/first-step.ts';
import { HotRuns } from './domain/hot-runs.ts';
import { LIMITS } from './domain/limits.token.ts';
import { LogSignal } from './domain/log-signal.ts';
import { NewestFlows } from './domain/newest-flows.ts';
import { Programs } from './domain/programs.ts';
import { RunMailboxes } from './domain/run-mailboxes.ts';
import { RunTimers } from './domain/run-timers.ts';
import { StepCommitter } from './domain/step-committer.ts';
import { UnsentCommands } from './domain/unsent-commands.ts';
import { AnswersHandler } from './handlers/answers.handler.ts';
import { CallEventsHandler } from './handlers/call-events.handler.ts';
import { DeadMessagesHandler } from './handlers/dead-messages.handler.ts';
import { FlowCommandsHandler } from './handlers/flow-commands.handler.ts';
import { FlowRequestsHandler } from './handlers/flow-requests.handler.ts';
import { RoundsHandler } from './handlers/rounds.handler.ts';
import { RunCommandsHandler } from './handlers/run-commands.handler.ts';
import { RunLogHandler } from './handlers/run-log.handler.ts';
import { RunRequestsHandler } from './handlers/run-requests.handler.ts';
import { RunTimersHandler } from './handlers/run-timers.handler.ts';
import { DATABASE_URL } from './ports/database-url.ts';
import { FLOW_STORE } from './ports/flow-store.ts';
import { RunLog } from './ports/run-log.ts';
import { RUN_STORE } from './ports/run-store.ts';
import { AdvanceRun } from './use-cases/advance-run.ts';
import { AskRunToContinue } from './use-cases/ask-run-to-continue.ts';
import { AskRunToReplace } from './use-cases/ask-run-to-replace.ts';
import { AskRunToStop } from './use-cases/ask-run-to-stop.ts';
import { BeginRun } from './use-cases/begin-run.ts';
import { CheckFlow } from './use-cases/check-flow.ts';
import { CheckOutside } from './use-cases/check-outside.ts';
import { FetchMissedEvents } from './use-cases/fetch-missed-events.ts';
import { FindFlow } from './use-cases/find-flow.ts';
import { ForgetKeptFlows } from './use-cases/forget-kept-flows.ts';
import { KeepActions } from './use-cases/keep-actions.ts';
import { PlaceCalls } from './use-cases/place-calls.ts';
import { ReadRunLog } from './use-cases/read-run-log.ts';
import { ReconcileCalls } from './use-cases/reconcile-calls.ts';
import { RemoveFlow } from './use-cases/remove-flow.ts';
import { SimulateFlow } from './use-cases/simulate-flow.ts';
import { SaveFlow } from './use-cases/save-flow.ts';
import { StartRun } from './use-cases/start-run.ts';
import { ContinueRun } from './use-cases/continue-run.ts';
import { ReplaceRun } from './use-cases/replace-run.ts';
import { StopRun } from './use-cases/stop-run.ts';
import { SweepRuns } from './use-cases/sweep-runs.ts';
import { TakeCallCreated } from './use-cases/take-call-created.ts';
import { TakeEvent } from './use-cases/take-event.ts';
import { WakeRun } from './use-cases/wake-run.ts';

const domain = [
  CommandSender,
  FirstStep,
  HotRuns,
  LogSignal,
  NewestFlows,
  Programs,
  RunMailboxes,
  RunTimers,
  StepCommitter,
  UnsentCommands,
];
const runUseCases = [AdvanceRun, StartRun, StopRun, WakeRun, TakeCallCreated, TakeEvent, FetchMissedEvents];
const otherUseCases = [
  AskRunToStop,
  AskRunToContinue,
  AskRunToReplace,
  ReplaceRun,
  ContinueRun,
  BeginRun,
  CheckFlow,
  CheckOutside,
  FindFlow,
  PlaceCalls,
  ForgetKeptFlows,
  KeepActions,
  ReadRunLog,
  ReconcileCalls,
  RemoveFlow,
  SaveFlow,
  SimulateFlow,
  SweepRuns,
];

export { FlowManagerEnv } from './app.env.ts';

/** Owns flows and runs. Needs a bus and a logger around it. */
@Module({})
export class FlowManagerModule {
  static forRoot(env: FlowManagerEnv): DynamicModule {
    return {
      module: FlowManagerModule,
      controllers: [
        CallEventsHandler,
        AnswersHandler,
        RunCommandsHandler,
        FlowCommandsHandler,
        FlowRequestsHandler,
        RunRequestsHandler,
        RunLogHandler,
      ],
      providers: [
        { provide: DATABASE_URL, useValue: env.DATABASE_URL },
        { provide: LIMITS, useValue: limitsOf(env) },
        { provide: DATA_SOURCE, useFactory: () => connected(flowDataSource(env.DATABASE_URL)) },
        { provide: IDEMPOTENCY_STORE, useFactory: idempotencyKeys, inject: [DATA_SOURCE, LOGGER] },
        { provide: FLOW_STORE, useClass: FlowRepository },
        { provide: RUN_STORE, useClass: RunRepository },
        { provide: RunLog, useClass: PostgresRunLog },
        StepBatch,
        ...domain,
        ...runUseCases,
        ...otherUseCases,
        RunTimersHandler,
        RoundsHandler,
        DeadMessagesHandler,
        DatabaseConnection,
      ],
    };
  }
}
