/** How to run one program of ours or of others. */
export interface ProcessSpec {
  name: string;
  command: readonly string[];
  cwd?: string;
  env?: NodeJS.ProcessEnv;
  uid?: number;
  gid?: number;
  /** Default SIGTERM. */
  stopSignal?: NodeJS.Signals;
  /** Its output goes into its log file only. */
  quiet?: boolean;
  /** Raises the limit of open files to this, or to what is allowed. */
  openFiles?: number;
  /** Resolves when the program serves. Waits at most until the signal aborts. */
  ready: (abort: AbortSignal) => Promise<void>;
}
