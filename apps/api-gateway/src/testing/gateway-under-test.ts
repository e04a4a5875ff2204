import { Module } from '@nestjs/common';
import { loadEnv } from '@voipbin/config';
import { BUS, type Bus, type RunningApp, startApp } from '@voipbin/messaging';

import { ApiGatewayEnv, ApiGatewayModule } from '../app.module.ts';
import { ACCESS_KEY, FakeOwners } from './fake-owners.ts';

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
    readonly bus: Bus,
  ) {
    this.#running = running;
    this.url = url;
  }

  /** `settings` add to its environment. */
  static async start(settings: Record<string, string> = {}): Promise<GatewayUnderTest> {
    const limits = { HTTP_BODY_LIMIT_BYTES: String(LIMIT_BYTES), RATE_PER_CUSTOMER_PER_SEC: '10000' };
    const env = loadEnv(ApiGatewayEnv, { LOG_LEVEL: 'silent', ...limits, ...settings });
    @Module({ imports: [ApiGatewayModule.forRoot(env)], controllers: [FakeOwners] })
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

  close(): Promise<void> {
    return this.#running.close();
  }
}
