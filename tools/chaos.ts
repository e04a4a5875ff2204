/** Kills every part of the system under live calls: CHAOS_KILLS times each (20), at moments that CHAOS_SEED decides (random). */
import { randomInt } from 'node:crypto';

import { runTool } from './run-tool.ts';

const { CHAOS_SEED = String(randomInt(1_000_000)), CHAOS_KILLS = '20' } = process.env;
process.stdout.write(`${CHAOS_KILLS} kills each; to repeat this run: CHAOS_SEED=${CHAOS_SEED} npm run chaos\n`);
const args = ['run', '--project', 'chaos', ...process.argv.slice(2)];
const { exitCode } = await runTool('vitest', args, { env: { CHAOS_SEED, CHAOS_KILLS }, output: 'inherit' });
process.exitCode = exitCode;
