import { styleText } from 'node:util';
import type { Log } from './log.ts';

const WIDTH = 17;
const colours = ['cyan', 'green', 'yellow', 'blue', 'magenta'] as const;

/** Writes every line to standard output behind the name of where it comes from. */
export function prefixedLog(): Log {
  const colourOf = new Map<string, (typeof colours)[number]>();
  return (source, line) => {
    const colour = colourOf.get(source) ?? colours[colourOf.size % colours.length] ?? 'cyan';
    colourOf.set(source, colour);
    const prefix = `${source.padEnd(WIDTH)} |`;
    process.stdout.write(`${process.stdout.isTTY ? styleText(colour, prefix) : prefix} ${line}\n`);
  };
}
