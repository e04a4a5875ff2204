import { join } from 'node:path';
import { repositoryRoot } from '../paths.ts';
import { ManagedProcess } from '../process/managed-process.ts';
import { untilHealthy } from '../process/until-healthy.ts';
import { allDone } from './all-done.ts';
import { appEnvironment } from './app-environment.ts';
import type { Stack } from './stack.ts';

/** Starts the built apps beside each other and adds them to the stack; resolves when all are ready. */
export async function startApps(stack: Stack): Promise<void> {
  const { options, ports } = stack.plan;
  const httpPorts = options.form === 'services' ? ports.http : { 'all-in-one': ports.http['api-gateway'] };
  await allDone(Object.entries(httpPorts).map(([name, port]) => startApp(stack, name, port)));
}

async function startApp(stack: Stack, name: string, port: number): Promise<void> {
  // Somebody else's Asterisk may be set up after us, with the files that we have written for it.
  const tolerated = stack.plan.options.own?.asteriskSip === undefined ? [] : ['asterisk'];
  const spec = {
    name,
    command: [process.execPath, join(repositoryRoot, 'apps', name, 'dist/main.js')],
    env: { ...appEnvironment(stack), HTTP_PORT: String(port) },
    ready: (abort: AbortSignal) => untilHealthy(`http://127.0.0.1:${port}/health/ready`, abort, tolerated),
  };
  stack.apps.set(name, await ManagedProcess.start(spec, stack.plan.process));
}
