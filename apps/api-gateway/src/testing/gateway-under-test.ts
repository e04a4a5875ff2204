import { createHash } from 'node:crypto';

import { Module } from '@nestjs/common';
import { newId } from '@voipbin/common';
import { loadEnv } from '@voipbin/config';
import { BUS, type Bus, IDEMPOTENCY_STORE, makeEnvelope, type RunningApp, startApp } from '@voipbin/messaging';

import type { Express } from 'express';

import { ApiGatewayEnv, ApiGatewayModule } from '../app.module.ts';
import { ACCESS_KEY, CUSTOMER_ID, FakeOwners } from './fake-owners.ts';
import { MemoryIdempotencyStore } from './memory-idempotency.store.ts';

export const LIMIT_BYTES = 4096;

export interface Answered {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & { error?: Record<string, unknown> };
}

/** The gateway on a free port, with fake owners on its bus. */
export class GatewayUnderTest {
  readonly url: string;
  readonly #running: RunningApp;

  private constructor(
    running: RunningApp,
    url: string,
    private readonly bus: Bus,
  ) {
    this.#running = running;
    this.url = url;
  }

  /** `settings` add to its environment. */
  static async start(settings: Record<string, string> = {}): Promise<GatewayUnderTest> {
    const limits = { HTTP_BODY_LIMIT_BYTES: String(LIMIT_BYTES), RATE_PER_CUSTOMER_PER_SEC: '10000' };
    const env = loadEnv(ApiGatewayEnv, { LOG_LEVEL: 'silent', ...limits, ...settings });
    const providers = [{ provide: IDEMPOTENCY_STORE, useClass: MemoryIdempotencyStore }];
    @Module({ imports: [ApiGatewayModule.forRoot(env)], controllers: [FakeOwners], providers })
    class House {}
    const running = await startApp({ name: 'all-in-one', module: House, env, httpPort: 0, httpHost: '127.0.0.1' });
    return new GatewayUnderTest(running, await running.app.getUrl(), running.app.get<Bus>(BUS));
  }

  /** Sends JSON, or a text as it is, with the good access key. */
  async ask(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answered> {
    const content = body === undefined ? {} : { body: typeof body === 'string' ? body : JSON.stringify(body) };
    const response = await fetch(this.url + path, {
      method,
      headers: { authorization: `Bearer ${ACCESS_KEY}`, 'content-type': 'application/json', ...headers },
      ...content,
    });
    return { status: response.status, headers: response.headers, body: (await response.json()) as Answered['body'] };
  }

  /** The directory says that the good key is not what it was. */
  forgetKey(): Promise<void> {
    const names = { customerId: CUSTOMER_ID, partitionKey: CUSTOMER_ID, correlationId: newId(), causationId: null };
    const tokenHash = createHash('sha256').update(ACCESS_KEY).digest('hex');
    return this.bus.publish(makeEnvelope('directory.event.access-key-changed', { tokenHash }, names));
  }

  /** The owner of the events says that the customer has new ones. */
  announceEvents(): Promise<void> {
    const names = { customerId: CUSTOMER_ID, partitionKey: CUSTOMER_ID, correlationId: newId(), causationId: null };
    return this.bus.publish(makeEnvelope('webhook.event.events-stored', {}, names));
  }

  /** Every route that it has, as Express knows it. */
  routes(): { method: string; path: string }[] {
    const { router } = this.#running.app.getHttpAdapter().getInstance() as Express;
    return router.stack.flatMap(({ route }) =>
      (route?.stack ?? []).map(({ method }) => ({ method: method.toUpperCase(), path: route?.path ?? '' })),
    );
  }

  close(): Promise<void> {
    return this.#running.close();
  }
}
