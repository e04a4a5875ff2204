import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that a local run makes is below this folder; removing it is a full clean-up. */
export const defaultRuntimeDirectory = join(repositoryRoot, '.runtime');
