import { ManagedProcess, type ManagedProcessOptions } from '../process/managed-process.ts';
import { makeAsteriskDirectories } from './asterisk-directories.ts';
import type { AsteriskInstallation } from './asterisk-installation.ts';
import { asteriskProgram } from './asterisk-program.ts';
import type { AsteriskSettings } from './asterisk-settings.ts';
import { keepEntityId } from './entity-id.ts';
import { keepCertificate } from './keep-certificate.ts';
import { renderConfiguration } from './render-configuration.ts';

export interface RunningAsterisk {
  process: ManagedProcess;
  /** As `asterisk_id` in ARI events and in the address that Asterisk dials call-manager under. */
  entityId: string;
  /** Base of the ARI resources, with a trailing slash, for the user of the settings. */
  ariUrl: string;
  recordingDirectory: string;
  /** Runs a command of Asterisk's console and returns what it printed. */
  console: (command: string) => Promise<string>;
}

/** Starts our Asterisk as `asterisk-config` describes it; resolves when it takes calls. */
export async function startAsterisk(
  installation: AsteriskInstallation,
  settings: AsteriskSettings,
  options: ManagedProcessOptions,
): Promise<RunningAsterisk> {
  const directories = makeAsteriskDirectories(settings.directory);
  const certificate = await keepCertificate(installation, directories.keys, settings.sipAddress);
  const entityId = keepEntityId(settings.directory);
  const program = asteriskProgram({
    name: settings.name ?? 'asterisk',
    installation,
    etcDirectory: directories.etc,
    runDirectory: directories.run,
    files: {
      ...renderConfiguration(settings, { installation, directories, certificate, entityId }),
      ...settings.replacedFiles,
    },
  });
  return {
    process: await ManagedProcess.start(program.spec, options),
    entityId,
    ariUrl: `http://127.0.0.1:${settings.httpPort}/ari/`,
    recordingDirectory: `${directories.spool}/recording`,
    console: program.console,
  };
}
