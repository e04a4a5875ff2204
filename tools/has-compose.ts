import { runTool } from './run-tool.ts';

/** Whether this machine has a Docker client that knows compose. It needs no Docker to run. */
export async function hasCompose(): Promise<boolean> {
  const asked = runTool('docker', ['compose', 'version']);
  return asked.then(
    ({ exitCode }) => exitCode === 0,
    () => false,
  );
}
