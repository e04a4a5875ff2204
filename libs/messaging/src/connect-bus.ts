import { type INestApplication } from '@nestjs/common';

import { Transport } from './transport.ts';

/**
 * Registers the application's handlers with its transport. To be called before `init`; `startAllMicroservices`, called
 * after it, begins to deliver. `startApp` does both.
 */
export function connectBus(app: INestApplication): Transport {
  const transport = app.get(Transport);
  transport.strategies.forEach((strategy) => app.connectMicroservice({ strategy }));
  return transport;
}
