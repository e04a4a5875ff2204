import { spawn } from 'node:child_process';
import { SetupError } from '../setup-error.ts';
import { commandLine } from './command-line.ts';
import { endProcess, signalGroup } from './end-process.ts';
import type { Output } from './output.ts';
import { removePidFile, writePidFile } from './pid-file.ts';
import { identifyProcess, type ProcessIdentity } from './process-identity.ts';
import type { ProcessSpec } from './process-spec.ts';

const READY_TIMEOUT_MS = 60_000;
const STOP_GRACE_MS = 8000;

/** One life of a program, in a process group of its own. */
export class Incarnation {
  /** Undefined when it could not even be started. */
  readonly identity: ProcessIdentity | undefined;
  /** Resolves with how it ended. */
  readonly ended: Promise<string>;
  /** Resolves when it serves; rejects with its last words when it ends before or takes too long. */
  readonly ready: Promise<void>;
  readonly #stopSignal: NodeJS.Signals;

  constructor(spec: ProcessSpec, output: Output, pidDirectory: string) {
    const { command, name, ready, stopSignal = 'SIGTERM', env, openFiles, cwd, uid, gid } = spec;
    const [file = '', ...args] = commandLine(command, openFiles);
    const child = spawn(file, args, {
      ...(cwd !== undefined && { cwd }),
      ...(uid !== undefined && { uid }),
      ...(gid !== undefined && { gid }),
      env: { ...process.env, ...env },
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    output.read(child.stdout);
    output.read(child.stderr);
    this.#stopSignal = stopSignal;
    this.identity = child.pid === undefined ? undefined : identifyProcess(child.pid);
    writePidFile(pidDirectory, name, this.identity, stopSignal);
    this.ended = new Promise((resolve) => {
      const end = (how: string): void => {
        removePidFile(pidDirectory, name);
        resolve(how);
      };
      child.once('error', (error) => end(error.message));
      child.once('exit', (code, signal) => end(signal ?? `exit code ${code}`));
    });
    this.ready = this.#awaitReady(name, ready, output);
  }

  kill(signal: NodeJS.Signals): Promise<string> {
    if (this.identity !== undefined) {
      signalGroup(this.identity, signal);
    }
    return this.ended;
  }

  async stop(signal = this.#stopSignal): Promise<void> {
    if (this.identity !== undefined) {
      await endProcess(this.identity, signal, STOP_GRACE_MS);
    }
    await this.ended;
  }

  async #awaitReady(name: string, ready: ProcessSpec['ready'], output: Output): Promise<void> {
    const gone = new AbortController();
    const ended = this.ended.then((how) => {
      gone.abort();
      throw new SetupError(`${name} ended before it was ready (${how}):\n${output.lastLines}`);
    });
    const timeout = AbortSignal.timeout(READY_TIMEOUT_MS);
    const serves = ready(AbortSignal.any([gone.signal, timeout])).catch((cause: unknown) => {
      throw new SetupError(`${name} did not become ready:\n${output.lastLines}`, { cause });
    });
    await Promise.race([serves, ended]);
  }
}
