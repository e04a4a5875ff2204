import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { expect, it, onTestFinished } from 'vitest';
import { freePort } from '../free-port.ts';
import { identifyProcess } from '../process/process-identity.ts';
import { writePidFile } from '../process/pid-file.ts';
import { scratchDirectory } from '../scratch-directory.ts';
import { requireDiskSpace } from './require-disk-space.ts';
import { requireFreePorts } from './require-free-ports.ts';
import { requireHostName } from './require-host-name.ts';
import { requireNotRunning } from './require-not-running.ts';

function scratch(): string {
  const directory = scratchDirectory();
  onTestFinished(() => rmSync(directory, { recursive: true }));
  return directory;
}

it('says which port is in use, for what it is wanted and how to move it', async () => {
  const port = await freePort();
  const wanted = [{ use: 'the API', address: '127.0.0.1', port, setting: 'API_HTTP_PORT' }];
  await requireFreePorts(wanted);
  const server = createServer().listen(port, '127.0.0.1');
  onTestFinished(() => void server.close());
  await once(server, 'listening');
  await expect(requireFreePorts(wanted)).rejects.toThrow(
    new RegExp(`port ${port} of 127.0.0.1, wanted for the API, is in use.*set API_HTTP_PORT`),
  );
});

it('says how to make a host name resolve', async () => {
  await requireHostName('localhost');
  await expect(requireHostName('no-such-host.invalid')).rejects.toThrow(
    /no-such-host\.invalid does not resolve.*\/etc\/hosts/,
  );
});

it('says how much space is missing', () => {
  const directory = scratch();
  requireDiskSpace(directory, 1);
  expect(() => requireDiskSpace(directory, 1e18)).toThrow(/ MB free and 1000000000000 MB are needed/);
});

it('does not start beside itself, and is not misled by a pid that another process has now', () => {
  const directory = scratch();
  const identity = identifyProcess(process.pid);
  writePidFile(directory, 'start', identity && { ...identity, startTicks: '1' }, 'SIGTERM');
  requireNotRunning(directory);
  writePidFile(directory, 'start', identity, 'SIGTERM');
  expect(() => requireNotRunning(directory)).toThrow(`already running (pid ${process.pid})`);
});
