import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runCommand } from '../process/run-command.ts';
import { SetupError } from '../setup-error.ts';

const KEYRINGS = ['gpg', 'pgp'].map((suffix) => `/usr/share/keyrings/debian-archive-keyring.${suffix}`);

/** Downloads the packages of Debian sid and all they depend on, without root and without touching the machine's own apt. */
export async function downloadFromSid(packages: readonly string[], directory: string): Promise<string> {
  const keyring = KEYRINGS.find((path) => existsSync(path));
  if (keyring === undefined || !existsSync('/usr/bin/apt-get')) {
    throw new SetupError(
      'Asterisk is unpacked from Debian packages: run this on Debian 12, or set ASTERISK_SIP to use your own',
    );
  }
  const mirror = process.env['DEBIAN_MIRROR'] ?? 'http://deb.debian.org/debian';
  for (const folder of ['lists/partial', 'archives/partial', 'etc/preferences.d']) {
    mkdirSync(join(directory, folder), { recursive: true });
  }
  writeFileSync(join(directory, 'status'), '');
  writeFileSync(join(directory, 'etc/sources.list'), `deb [signed-by=${keyring}] ${mirror} sid main\n`);
  writeFileSync(join(directory, 'apt.conf'), aptConfiguration(directory));
  const env = { ...process.env, APT_CONFIG: join(directory, 'apt.conf'), LC_ALL: 'C' };
  await runCommand(['apt-get', '-q', 'update'], { env });
  await runCommand(['apt-get', '-q', '-y', '--download-only', 'install', ...packages], { env });
  return join(directory, 'archives');
}

/** A mirror or snapshot may be old, its signatures still count. Only the settings for proxies and mirrors are shared with the machine. */
function aptConfiguration(directory: string): string {
  return `Dir "${directory}";
Dir::State "${directory}";
Dir::State::status "${directory}/status";
Dir::State::lists "lists";
Dir::Cache "${directory}";
Dir::Cache::archives "archives";
Dir::Etc "${directory}/etc";
Dir::Etc::parts "/etc/apt/apt.conf.d";
Dir::Log "${directory}";
Debug::NoLocking "true";
APT::Sandbox::User "";
APT::Install-Recommends "false";
Acquire::Languages "none";
Acquire::Check-Valid-Until "false";
Acquire::Retries "3";
`;
}
