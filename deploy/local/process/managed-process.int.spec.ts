import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeEach, describe, expect, it } from 'vitest';
import { freePort } from '../free-port.ts';
import { scratchDirectory } from '../scratch-directory.ts';
import { ManagedProcess, type ManagedProcessOptions } from './managed-process.ts';
import { identifyProcess, isRunning } from './process-identity.ts';
import type { ProcessSpec } from './process-spec.ts';
import { stopLeftovers } from './stop-leftovers.ts';
import { untilListening } from './until-listening.ts';

const directory = scratchDirectory();
const lines: string[] = [];
const options: ManagedProcessOptions = { directory, log: (_, line) => lines.push(line), restart: true };
const started: ManagedProcess[] = [];
let port = 0;

beforeEach(async () => {
  port = await freePort();
  lines.length = 0;
});
afterEach(() => Promise.all(started.splice(0).map((each) => each.stop('SIGKILL'))));
afterAll(() => rmSync(directory, { recursive: true, force: true }));

const server = (program: string): ProcessSpec => ({
  name: 'server',
  command: [process.execPath, '-e', program],
  env: { PORT: String(port) },
  ready: (abort) => untilListening({ host: '127.0.0.1', port }, abort),
});
const listen = 'require("net").createServer().listen(process.env.PORT, "127.0.0.1");';

async function start(spec: ProcessSpec): Promise<ManagedProcess> {
  const managed = await ManagedProcess.start(spec, options);
  started.push(managed);
  return managed;
}

describe('ManagedProcess', () => {
  it('is ready when its program serves, and hands on what it prints', async () => {
    const managed = await start(server(`console.log("hello"); ${listen}`));
    expect(managed.pid).toBeGreaterThan(0);
    expect(lines).toContain('hello');
    await managed.stop();
    expect(managed.restarts).toBe(0);
    expect(readFileSync(join(directory, 'logs/server.log'), 'utf8')).toContain('hello');
  });

  it('says with its last words why it could not start, and does not try again', async () => {
    const failing = ManagedProcess.start(server('console.error("no licence"); process.exit(3)'), options);
    await expect(failing).rejects.toThrow(/server ended before it was ready \(exit code 3\):\nno licence/);
    expect(existsSync(join(directory, 'pids/server.pid'))).toBe(false);
  });

  it('comes back at once after each kill', async () => {
    const managed = await start(server(listen));
    for (let kill = 1; kill <= 3; kill += 1) {
      const { pid } = managed;
      const killedAtMs = performance.now();
      await managed.kill();
      await managed.untilReady();
      expect(managed.pid).not.toBe(pid);
      expect(managed.restarts).toBe(kill);
      expect(performance.now() - killedAtMs).toBeLessThan(1500);
    }
    expect(lines.filter((line) => line.includes('starts again in 0.2 s'))).toHaveLength(3);
  });

  it('waits twice as long each time it comes back in vain', async () => {
    const file = join(directory, 'broken');
    const managed = await start(server(`if (require("fs").existsSync("${file}")) process.exit(1); ${listen}`));
    rmSync(file, { force: true });
    writeFileSync(file, '');
    await managed.kill();
    await expect.poll(() => lines.some((line) => line.includes('in 0.8 s')), { timeout: 5000 }).toBe(true);
    rmSync(file);
    await managed.untilReady();
    expect(lines.filter((line) => line.includes('starts again')).map((line) => line.split(' in ')[1])).toEqual([
      '0.2 s',
      '0.4 s',
      '0.8 s',
    ]);
  });

  it('does not outlive whoever started it, and leaves a pid file by which the rest is found', async () => {
    const program = `
      import { ManagedProcess } from '${join(import.meta.dirname, 'managed-process.ts')}';
      import { untilListening } from '${join(import.meta.dirname, 'until-listening.ts')}';
      const ready = (abort) => untilListening({ host: '127.0.0.1', port: ${port} }, abort);
      const spec = { name: 'orphan', command: ['${process.execPath}', '-e', '${listen}'], env: { PORT: ${port} }, ready };
      const options = { directory: '${directory}', log: () => undefined };
      console.log((await ManagedProcess.start(spec, options)).pid);`;
    const starter = spawn(process.execPath, ['--input-type=module-typescript', '-e', program]);
    const [output] = (await once(starter.stdout, 'data')) as [Buffer];
    const orphan = identifyProcess(Number(output.toString()));
    starter.kill('SIGKILL');
    await expect.poll(() => orphan !== undefined && isRunning(orphan)).toBe(false);
    expect(existsSync(join(directory, 'pids/orphan.pid'))).toBe(true);
    expect(await stopLeftovers(join(directory, 'pids'))).toEqual([]);
  });
});

describe('stopLeftovers', () => {
  it('stops what runs, also what does not want to', async () => {
    const managed = await start({
      ...server(`process.on("SIGTERM", () => undefined); ${listen}`),
      name: 'stubborn',
    });
    const identity = identifyProcess(managed.pid ?? 0);
    void managed.stop();
    expect(await stopLeftovers(join(directory, 'pids'), 100)).toEqual(['stubborn']);
    expect(identity !== undefined && isRunning(identity)).toBe(false);
  });
});
