/** Stops what `npm start` runs in this folder, also when whoever started it is gone. */
import { join } from 'node:path';
import { localDirectory, starterDirectory } from '../deploy/local/paths.ts';
import { stopLeftovers } from '../deploy/local/process/stop-leftovers.ts';

/** The starter stops all others in good order first. */
const STARTER_GRACE_MS = 30_000;

const starter = await stopLeftovers(starterDirectory, STARTER_GRACE_MS);
const others = await stopLeftovers(join(localDirectory, 'pids'));
const stopped = [...starter, ...others];
process.stdout.write(stopped.length === 0 ? 'nothing was running\n' : `stopped: ${stopped.join(', ')}\n`);
