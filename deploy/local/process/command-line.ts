import { existsSync } from 'node:fs';

const SETPRIV = '/usr/bin/setpriv';
/** Asterisk ignores SIGPIPE, but not from its first moment on: a console that left early ended it. */
const RAISE_LIMIT = 'trap "" PIPE; ulimit -n "$0" 2>/dev/null || ulimit -n "$(ulimit -Hn)"; exec "$@"';

/** The command, made to end when whoever started it is killed, and with a raised limit of open files where that is allowed. */
export function commandLine(command: readonly string[], openFiles?: number): string[] {
  const dieWithParent = existsSync(SETPRIV) ? [SETPRIV, '--pdeathsig', 'TERM', '--'] : [];
  const raiseLimit = openFiles === undefined ? [] : ['sh', '-c', RAISE_LIMIT, String(openFiles)];
  return [...dieWithParent, ...raiseLimit, ...command];
}
