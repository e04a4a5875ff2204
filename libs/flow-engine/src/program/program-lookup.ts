import type { FlowRef } from '@voipbin/contracts';

import type { Program } from './compile-program.ts';

/** The compiled flows that a step may need: at least those of `flowsOf`. */
export type ProgramLookup = (flow: FlowRef) => Program | undefined;
