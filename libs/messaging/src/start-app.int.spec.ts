import { Controller, Inject, Module, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { ReadinessChecks } from '@voipbin/observability';
import { AppEnv } from '@voipbin/config';
import { wakeRun } from '@voipbin/contracts';
import { describe, expect, it } from 'vitest';

import { BUS, type Bus } from './bus.ts';
import { HandleMessage } from './handle-message.ts';
import { makeEnvelope } from './make-envelope.ts';
import { startApp } from './start-app.ts';

const log: string[] = [];

@Controller()
class RunController implements OnModuleInit, OnModuleDestroy {
  readonly #bus: Bus;

  constructor(@Inject(BUS) bus: Bus) {
    this.#bus = bus;
  }

  async onModuleInit(): Promise<void> {
    void this.#bus.publish(wake('early')).then(() => log.push('early is safe'));
    await new Promise(setImmediate);
    log.push('initialised');
  }

  @HandleMessage('flow.command.wake-run')
  async onWake({ id }: ReturnType<typeof wake>): Promise<void> {
    log.push(`begins ${id}`);
    await new Promise(setImmediate);
    log.push(`ends ${id}`);
  }

  onModuleDestroy(): void {
    log.push('destroyed');
  }
}

@Module({ controllers: [RunController] })
class RunModule {}

function wake(id: string) {
  const fields = { id, customerId: 'c1', partitionKey: 'r1', correlationId: 'x1', causationId: null };
  return makeEnvelope('flow.command.wake-run', wakeRun.good, fields);
}

describe('startApp', () => {
  it('delivers when all is initialised, says how it is, and finishes before it closes', async () => {
    const env = Object.assign(new AppEnv(), { LOG_LEVEL: 'silent' });
    const options = { name: 'all-in-one', module: RunModule, env, httpPort: 0, httpHost: '127.0.0.1' } as const;
    const running = await startApp(options);
    const url = await running.app.getUrl();
    expect((await fetch(`${url}/health/live`)).status).toBe(200);
    expect((await fetch(`${url}/health/ready`)).status).toBe(200);
    expect(await (await fetch(`${url}/metrics`)).text()).toContain('bus_oldest_unacknowledged_seconds');
    running.app.get(ReadinessChecks).add('asterisk', () => Promise.reject(new Error('not there')));
    const unready = await fetch(`${url}/health/ready`);
    expect(unready.status).toBe(503);
    expect(await unready.json()).toEqual({
      status: 'unavailable',
      failed: [{ name: 'asterisk', reason: 'not there' }],
    });
    void running.app.get<Bus>(BUS).publish(wake('late'));
    await running.close();
    const expected = [
      'initialised',
      'begins early',
      'ends early',
      'early is safe',
      'begins late',
      'ends late',
      'destroyed',
    ];
    expect(log).toEqual(expected);
  });

  it('needs the address of the broker where it is not all in one', async () => {
    const options = { name: 'flow-manager', module: RunModule, env: new AppEnv(), httpPort: 0, httpHost: '' } as const;
    await expect(startApp(options)).rejects.toMatchObject({ code: 'invalid_environment' });
  });
});
