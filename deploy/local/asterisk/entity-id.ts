import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** The identity of the Asterisk in this folder (`asterisk_id` in ARI events), made once and kept: six bytes like a MAC address. */
export function keepEntityId(directory: string): string {
  const file = join(directory, 'entity-id');
  if (!existsSync(file)) {
    const bytes = [...randomBytes(5)].map((byte) => byte.toString(16).padStart(2, '0'));
    writeFileSync(file, ['02', ...bytes].join(':'));
  }
  return readFileSync(file, 'utf8').trim();
}
