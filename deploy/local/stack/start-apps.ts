import { join } from 'node:path';
import { repositoryRoot } from '../paths.ts';
import { ManagedProcess } from '../process/managed-process.ts';
import { untilHealthy } from '../process/until-healthy.ts';
import type { Stack } from './stack.ts';

/** Starts the built apps beside each other and adds them to the stack; resolves when all are ready. */
export async function startApps(stack: Stack, env: Readonly<Record<string, string>>): Promise<void> {
  const { options, ports } = stack.plan;
  const httpPorts = options.form === 'services' ? ports.http : { 'all-in-one': ports.http['api-gateway'] };
  const starts = Object.entries(httpPorts).map(([name, port]) => startApp(stack, name, port, env));
  const failed = (await Promise.allSettled(starts)).find((start) => start.status === 'rejected');
  if (failed !== undefined) throw failed.reason;
}

async function startApp(
  stack: Stack,
  name: string,
  port: number,
  env: Readonly<Record<string, string>>,
): Promise<void> {
  const spec = {
    name,
    command: [process.execPath, join(repositoryRoot, 'apps', name, 'dist/main.js')],
    env: { ...env, HTTP_PORT: String(port) },
    ready: (abort: AbortSignal) => untilHealthy(`http://127.0.0.1:${port}/health/ready`, abort),
  };
  stack.apps.set(name, await ManagedProcess.start(spec, stack.plan.process));
}
