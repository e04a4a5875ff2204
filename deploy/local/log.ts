/** Takes one line of output; `source` is the process or step that it comes from. */
export type Log = (source: string, line: string) => void;
