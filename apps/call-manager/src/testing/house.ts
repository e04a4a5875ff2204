import { Module } from '@nestjs/common';
import { loadEnv } from '@voipbin/config';
import type { MessageMap } from '@voipbin/contracts';
import { BUS, type Bus, makeEnvelope, type MessageEnvelope, type RunningApp, startApp } from '@voipbin/messaging';
import { ReadinessChecks } from '@voipbin/observability';
import { setTimeout as sleep } from 'node:timers/promises';

import { CallManagerEnv, CallManagerModule } from '../app.module.ts';
import { Neighbours, NeighbourState } from './neighbours.ts';

type Created = MessageEnvelope<'call.event.created'>;
type CommandKey = Extract<keyof MessageMap, `call.command.${string}`>;

/** call-manager in one process with the neighbours that a spec plays. */
export class House {
  private constructor(
    private readonly running: RunningApp,
    readonly bus: Bus,
  ) {}

  /** Resolves when it is ready: an Asterisk has connected. */
  static async start(source: Record<string, string>, state: NeighbourState): Promise<House> {
    const env = loadEnv(CallManagerEnv, { LOG_LEVEL: 'silent', ...source });
    @Module({
      imports: [CallManagerModule.forRoot(env)],
      controllers: [Neighbours],
      providers: [{ provide: NeighbourState, useValue: state }],
    })
    class HouseModule {}
    const running = await startApp({
      name: 'all-in-one',
      module: HouseModule,
      env,
      httpPort: 0,
      httpHost: '127.0.0.1',
    });
    const house = new House(running, running.app.get<Bus>(BUS));
    await house.untilReady();
    return house;
  }

  async untilReady(): Promise<void> {
    const checks = this.running.app.get(ReadinessChecks);
    while ((await checks.failed()).length > 0) {
      await sleep(20);
    }
  }

  /** A command for the call that began thus; resolves when it is handled. */
  command<K extends CommandKey>(
    { callId = '', ...created }: Created,
    key: K,
    id: string,
    payload: MessageMap[K],
  ): Promise<void> {
    const { customerId, correlationId, partitionKey } = created;
    const { asteriskId } = created.payload;
    const fields = { id, callId, customerId, asteriskId, correlationId, partitionKey, causationId: created.id };
    return this.bus.publish(makeEnvelope(key, payload, fields));
  }

  /** The directory says that a number is another than before. */
  numberChanged(number: string): Promise<void> {
    const names = { customerId: '', partitionKey: number, correlationId: number, causationId: null };
    return this.bus.publish(makeEnvelope('directory.event.number-changed', { number, status: 'active' }, names));
  }

  /** The directory says that its accounts are others than before. */
  extensionChanged(extension: string): Promise<void> {
    const names = { customerId: '', partitionKey: extension, correlationId: extension, causationId: null };
    return this.bus.publish(makeEnvelope('directory.event.extension-changed', { extension, status: 'active' }, names));
  }

  close(): Promise<void> {
    return this.running.close();
  }
}
