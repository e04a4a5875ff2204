import { Writable } from 'node:stream';

import { pino } from 'pino';
import { describe, expect, it } from 'vitest';

import { NestPinoLogger } from './nest-pino-logger.ts';

describe('NestPinoLogger', () => {
  const lines: Record<string, unknown>[] = [];
  const sink = new Writable({
    write(chunk: Buffer, _encoding, done) {
      lines.push(JSON.parse(chunk.toString()) as Record<string, unknown>);
      done();
    },
  });
  const logger = new NestPinoLogger(pino({ level: 'trace' }, sink));

  it('keeps the context, the stack and the error', () => {
    logger.log('Starting', 'NestFactory');
    logger.error('Broken', 'at somewhere', 'Router');
    logger.error(new TypeError('no'));
    expect(lines).toMatchObject([
      { level: 20, msg: 'Starting', context: 'NestFactory' },
      { level: 50, msg: 'Broken', stack: 'at somewhere', context: 'Router' },
      { level: 50, msg: 'no', err: { type: 'TypeError' } },
    ]);
  });
});
