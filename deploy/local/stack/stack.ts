import type { RunningAsterisk } from '../asterisk/start-asterisk.ts';
import type { RunningPostgres } from '../postgres/start-postgres.ts';
import type { ManagedProcess } from '../process/managed-process.ts';
import type { RunningRabbitmq } from '../rabbitmq/start-rabbitmq.ts';
import type { StackPlan } from './stack-plan.ts';

/** The whole system, running. What is someone else's server is absent here. */
export class Stack {
  readonly plan: StackPlan;
  asterisk?: RunningAsterisk;
  postgres?: RunningPostgres;
  rabbitmq?: RunningRabbitmq;
  readonly apps = new Map<string, ManagedProcess>();

  constructor(plan: StackPlan) {
    this.plan = plan;
  }

  /** The public API, without a trailing slash. */
  get apiUrl(): string {
    return `http://127.0.0.1:${this.plan.ports.http['api-gateway']}`;
  }

  /** Where calls go to: `host:port`, by UDP and TCP. */
  get sipAddress(): string {
    const { asterisk } = this.plan;
    return `${asterisk.sipAddress}:${asterisk.sipPort}`;
  }

  get databaseUrl(): string {
    return this.postgres?.url ?? this.plan.options.own?.databaseUrl ?? '';
  }

  /** Undefined when there is no broker. */
  get rabbitmqUrl(): string | undefined {
    return this.rabbitmq?.url ?? this.plan.options.own?.rabbitmqUrl;
  }

  /** By name: an app, `asterisk`, `postgres` or `rabbitmq`. */
  process(name: string): ManagedProcess {
    const found = this.#servers().find((server) => server.name === name) ?? this.apps.get(name);
    if (found === undefined) {
      throw new Error(`${name} is no process of this stack`);
    }
    return found;
  }

  /** Stops the apps, then the servers that they use. */
  async stop(): Promise<void> {
    await Promise.all([...this.apps.values()].map((app) => app.stop()));
    await Promise.all(this.#servers().map((server) => server.stop()));
  }

  #servers(): ManagedProcess[] {
    return [this.asterisk, this.rabbitmq, this.postgres].flatMap((server) => server?.process ?? []);
  }
}
