import { type DynamicModule, Global, Inject, Module, type OnModuleInit } from '@nestjs/common';
import { type AppName } from '@voipbin/contracts';
import { LOGGER } from '@voipbin/observability';
import { type Logger } from 'pino';

import { BusControl } from './bus-control.ts';
import { BUS } from './bus.ts';
import { LocalTransport } from './local/local-transport.ts';
import { RabbitMqTransport } from './rabbitmq/rabbitmq-transport.ts';
import { Transport } from './transport.ts';

interface DeliverySettings {
  /** Between the attempts to handle a message; their number is the number of further attempts. */
  retryDelaysMs?: readonly number[];
}

export type BusOptions =
  ({ local: true } & DeliverySettings) | ({ app: AppName; url: string; prefetch?: number } & DeliverySettings);

/** Gives every module `BUS` and `BusControl`. Needs `LOGGER`. */
@Global()
@Module({})
export class BusModule implements OnModuleInit {
  readonly #transport: Transport;

  constructor(@Inject(Transport) transport: Transport) {
    this.#transport = transport;
  }

  static forRoot(options: BusOptions): DynamicModule {
    const makeTransport = (logger: Logger): Transport =>
      'local' in options ? new LocalTransport({ ...options, logger }) : new RabbitMqTransport({ ...options, logger });
    return {
      module: BusModule,
      providers: [
        { provide: Transport, useFactory: makeTransport, inject: [LOGGER] },
        { provide: BUS, useFactory: (transport: Transport) => transport.bus, inject: [Transport] },
        { provide: BusControl, useFactory: (transport: Transport) => transport.control, inject: [Transport] },
      ],
      exports: [Transport, BUS, BusControl],
    };
  }

  onModuleInit(): void {
    this.#transport.start();
  }
}
