import type { Json } from '@voipbin/common';

/** A variable's value by its bare name; undefined when nothing set it. */
export type Lookup = (name: string) => Json | undefined;
