import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { untilListening } from '../process/until-listening.ts';
import type { ProcessSpec } from '../process/process-spec.ts';
import { runCommand } from '../process/run-command.ts';
import type { AsteriskInstallation } from './asterisk-installation.ts';

const OPEN_FILES = 65_536;

export interface AsteriskProgram {
  spec: ProcessSpec;
  /** Runs a command of Asterisk's console and returns what it printed. */
  console: (command: string) => Promise<string>;
}

/** How to run an Asterisk with these configuration files; `asterisk.conf` must be one of them and name `runDirectory`. */
export function asteriskProgram(options: {
  name: string;
  installation: AsteriskInstallation;
  etcDirectory: string;
  runDirectory: string;
  files: Readonly<Record<string, string>>;
}): AsteriskProgram {
  const { name, installation, etcDirectory, runDirectory, files } = options;
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(etcDirectory, file), content, { mode: 0o600 });
  }
  const command = (...args: string[]): string[] =>
    installation.command('usr/sbin/asterisk', '-C', join(etcDirectory, 'asterisk.conf'), ...args);
  const console = (line: string): Promise<string> => runCommand(command('-rx', line), { timeoutMs: 10_000 });
  const ready = async (abort: AbortSignal): Promise<void> => {
    await untilListening({ path: join(runDirectory, 'asterisk.ctl') }, abort);
    await console('core waitfullybooted');
  };
  return { spec: { name, command: command('-n', '-f'), openFiles: OPEN_FILES, ready }, console };
}
