import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const repositoryRoot = fileURLToPath(new URL('../../', import.meta.url));

/** Everything that a local run makes is below this folder; removing it is a full clean-up. */
export const defaultRuntimeDirectory = join(repositoryRoot, '.runtime');

/** What `npm start` runs: state, secrets, logs, pid files. */
export const localDirectory = join(defaultRuntimeDirectory, 'local');

/** Holds the pid file of `npm start` itself, apart from those of what it started. */
export const starterDirectory = join(localDirectory, 'starter');
