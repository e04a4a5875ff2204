import { join } from 'node:path';
import { requireHostName } from '../checks/require-host-name.ts';
import { stopLeftovers } from '../process/stop-leftovers.ts';
import { withProgress } from '../with-progress.ts';
import { ensurePrograms } from './ensure-programs.ts';
import { Stack } from './stack.ts';
import type { StackOptions } from './stack-options.ts';
import { planStack } from './stack-plan.ts';
import { startApps } from './start-apps.ts';
import { startServers } from './start-servers.ts';

/**
 * Brings up servers, migrated databases and the built apps of one form; resolves when every app is ready. What an earlier
 * run in the same folder left behind is stopped first. When something fails, everything is stopped again.
 */
export async function startStack(options: StackOptions): Promise<Stack> {
  const { directory, form, log } = options;
  await requireHostName();
  const stopped = await stopLeftovers(join(directory, 'pids'));
  if (stopped.length > 0) log('setup', `stopped what an earlier run had left running: ${stopped.join(', ')}`);
  const programs = await ensurePrograms(options);
  const stack = new Stack(await planStack(options));
  try {
    await withProgress(log, 'Starting the servers', () => startServers(stack, programs));
    await withProgress(log, `Starting ${form}`, () => startApps(stack));
  } catch (error) {
    await stack.stop();
    throw error;
  }
  return stack;
}
