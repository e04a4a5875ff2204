import { Injectable } from '@nestjs/common';

/** One thing that must work before this process should get traffic. `check` rejects with the reason while it does not. */
export interface ReadinessCheck {
  name: string;
  check: () => Promise<void>;
}

export interface FailedCheck {
  name: string;
  reason: string;
}

/** All readiness checks of the process; modules add theirs when they start. */
@Injectable()
export class ReadinessChecks {
  readonly #checks: ReadinessCheck[] = [];

  add(name: string, check: () => Promise<void>): void {
    this.#checks.push({ name, check });
  }

  /** Runs all checks at once; empty when the process is ready. */
  async failed(): Promise<FailedCheck[]> {
    const results = await Promise.all(this.#checks.map(run));
    return results.filter((result) => result !== undefined);
  }
}

async function run({ name, check }: ReadinessCheck): Promise<FailedCheck | undefined> {
  try {
    await check();
    return undefined;
  } catch (error) {
    return { name, reason: error instanceof Error ? error.message : String(error) };
  }
}
