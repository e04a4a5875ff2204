import { randomInt } from 'node:crypto';

/** How often each app is killed. */
export const kills = Number(process.env.CHAOS_KILLS ?? 20);

/** How often each server is taken away. */
export const outages = Math.ceil(kills / 10);

/** Decides about every moment of a run. */
export const seed = Number(process.env.CHAOS_SEED ?? randomInt(1_000_000));
