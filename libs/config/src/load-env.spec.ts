import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { VoiceError } from '@voipbin/common';
import { IsBoolean, IsInt, IsOptional, IsString, Matches, Max } from 'class-validator';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';

import { AppEnv } from './app-env.ts';
import { loadEnv } from './load-env.ts';

class ExampleEnv extends AppEnv {
  @IsString()
  @Matches(/^postgres:/)
  DATABASE_URL!: string;

  @IsInt()
  @Max(100)
  POOL_SIZE = 10;

  @IsOptional()
  @IsBoolean()
  VERBOSE?: boolean;
}

function refusal(source: NodeJS.ProcessEnv): VoiceError {
  try {
    loadEnv(ExampleEnv, source);
  } catch (error) {
    if (error instanceof VoiceError) return error;
    throw error;
  }
  throw new Error('not refused');
}

describe('loadEnv', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'env-'));
  });
  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('keeps defaults and converts by the rules of the property', () => {
    const env = loadEnv(ExampleEnv, { DATABASE_URL: 'postgres://x', HTTP_PORT: '9000', VERBOSE: 'false' });
    expect(env).toMatchObject({ DATABASE_URL: 'postgres://x', POOL_SIZE: 10, HTTP_PORT: 9000, VERBOSE: false });
    expect(env.RABBITMQ_URL).toBeUndefined();
  });

  it('takes an empty variable as absent', () => {
    expect(loadEnv(ExampleEnv, { DATABASE_URL: 'postgres://x', POOL_SIZE: '' }).POOL_SIZE).toBe(10);
  });

  it('reads NAME_FILE without its last line break', () => {
    const file = join(folder, 'url');
    writeFileSync(file, 'postgres://from-file\n');
    expect(loadEnv(ExampleEnv, { DATABASE_URL_FILE: file }).DATABASE_URL).toBe('postgres://from-file');
  });

  it('names every bad variable at once and never a value', () => {
    const error = refusal({ DATABASE_URL: 'mysql://secret', POOL_SIZE: 'secret-number', VERBOSE: 'secret-flag' });
    expect(error.code).toBe('invalid_environment');
    expect(error.message).toMatch(/DATABASE_URL.*POOL_SIZE.*VERBOSE/);
    expect(JSON.stringify([error.message, error.details])).not.toContain('secret');
  });

  it('refuses a number out of range, a name given twice and a file that is not there', () => {
    expect(refusal({ DATABASE_URL: 'postgres://x', POOL_SIZE: '101' }).message).toContain('POOL_SIZE');
    expect(refusal({ DATABASE_URL: 'postgres://x', DATABASE_URL_FILE: '/x' }).message).toContain('both set');
    const missing = refusal({ DATABASE_URL_FILE: join(folder, 'missing') });
    expect(missing.message).toContain('DATABASE_URL_FILE cannot be read (ENOENT)');
    expect(missing.details).toEqual({ problems: [expect.objectContaining({ name: 'DATABASE_URL' })] });
  });
});
