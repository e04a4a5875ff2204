import { RunBody } from '../flows/run.body.ts';

/** A run without a call. */
export class StartActiveflowBody extends RunBody {}
