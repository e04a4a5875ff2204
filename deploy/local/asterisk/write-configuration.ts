import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AsteriskSettings } from './asterisk-settings.ts';
import { keepEntityId } from './entity-id.ts';
import { renderConfiguration } from './render-configuration.ts';

const etc = '/etc/asterisk';
const libraries = process.arch === 'arm64' ? 'aarch64-linux-gnu' : 'x86_64-linux-gnu';

/** Where Debian's package of Asterisk keeps things. */
export const debianLayout = {
  installation: { moduleDirectory: `/usr/lib/${libraries}/asterisk/modules`, dataDirectory: '/usr/share/asterisk' },
  directories: {
    cache: '/var/cache/asterisk',
    etc,
    keys: `${etc}/keys`,
    lib: '/var/lib/asterisk',
    log: '/var/log/asterisk',
    run: '/run/asterisk',
    spool: '/var/spool/asterisk',
  },
  certificate: { certificateFile: `${etc}/keys/voipbin.pem`, privateKeyFile: `${etc}/keys/voipbin.key` },
};

/** Writes what belongs into `/etc/asterisk` of an Asterisk that somebody else runs. Its identity is made once and kept beside the files. */
export function writeConfiguration(settings: AsteriskSettings, folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const files = renderConfiguration(settings, { ...debianLayout, entityId: keepEntityId(folder) });
  for (const [file, content] of Object.entries(files)) {
    writeFileSync(join(folder, file), content, { mode: 0o600 });
  }
}
