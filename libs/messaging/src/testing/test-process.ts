import { type INestApplication } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { type AppName, callDtmfReceived } from '@voipbin/contracts';
import { LoggerModule } from '@voipbin/observability';
import { pino } from 'pino';

import { BusControl } from '../bus-control.ts';
import { BusModule } from '../bus.module.ts';
import { BUS, type Bus } from '../bus.ts';
import { connectBus } from '../connect-bus.ts';
import { makeEnvelope } from '../make-envelope.ts';
import { type MessageEnvelope } from '../message-envelope.ts';
import { RunningApp } from '../running-app.ts';
import { AnsweringController } from './answering.controller.ts';
import { ProgrammableController } from './programmable.controller.ts';

class TestModule {}

/** What a process of ours is to the bus, within the process of a test. */
export class TestProcess {
  readonly bus: Bus;
  readonly control: BusControl;
  readonly controller: ProgrammableController;
  readonly #app: INestApplication;
  readonly #running: RunningApp;

  private constructor(app: INestApplication, running: RunningApp) {
    this.#app = app;
    this.bus = app.get(BUS);
    this.control = app.get(BusControl);
    this.controller = app.get(ProgrammableController);
    this.#running = running;
  }

  /** Resolves when it consumes. `prepare` programs the controller before. */
  static async start(
    app: AppName,
    url: string,
    prepare: (process: TestProcess) => void = () => undefined,
    options: { prefetch?: number } = {},
  ): Promise<TestProcess> {
    const logger = LoggerModule.forRoot(pino({ level: 'silent' }));
    const root = {
      module: TestModule,
      imports: [logger, BusModule.forRoot({ app, url, retryDelaysMs: [10, 10, 10, 10], ...options })],
      controllers: app === 'call-manager' ? [ProgrammableController, AnsweringController] : [ProgrammableController],
    };
    const application = await NestFactory.create(root, { logger: false, abortOnError: false });
    const started = new TestProcess(application, new RunningApp(application, connectBus(application)));
    await application.init();
    prepare(started);
    await application.startAllMicroservices();
    return started;
  }

  /** The controller that answers requests; call-manager has it. */
  get answering(): AnsweringController {
    return this.#app.get(AnsweringController);
  }

  stop(): Promise<void> {
    return this.#running.close();
  }
}

/** An event for the engine's queues. */
export function digitEvent(id: string, partitionKey: string): MessageEnvelope<'call.event.dtmf-received'> {
  return makeEnvelope('call.event.dtmf-received', callDtmfReceived.good, {
    id,
    customerId: 'customer-1',
    partitionKey,
    correlationId: 'correlation-1',
    causationId: null,
  });
}
