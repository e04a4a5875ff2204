import { VoiceError } from '@voipbin/common';
import type { Problem } from '@voipbin/contracts';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';

import { jsonProblems } from './json-problems.ts';
import { problemsOf } from './problems-of.ts';

export type InputPart = 'param' | 'query' | 'body';

const codes = { param: 'invalid_id', query: 'invalid_request_parameter', body: 'invalid_argument' } as const;

/**
 * A part of a request as an instance of its class, with the class's defaults. Refused with one problem for each field
 * that breaks a rule, that the class does not know, or that could not be stored as it is.
 */
export function parseInput<T extends object>(part: InputPart, Input: new () => T, value: unknown = {}): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw inputError(part, [problem('', 'not_an_object', 'A JSON object is expected here.')]);
  }
  const { accesskey, ...fields } = value as Record<string, unknown>;
  const given = part === 'query' ? fields : value;
  const unusable = jsonProblems(given);
  if (unusable.length > 0) throw inputError(part, unusable);
  const input = plainToInstance(Input, given);
  const errors = validateSync(input, { whitelist: true, forbidNonWhitelisted: true, forbidUnknownValues: false });
  if (errors.length > 0) throw inputError(part, problemsOf(errors));
  return input;
}

function problem(pointer: string, code: string, message: string): Problem {
  return { pointer, code, message, severity: 'error' };
}

function inputError(part: InputPart, problems: Problem[]): VoiceError {
  const message = problems.map((each) => each.message).join(' ');
  return new VoiceError(codes[part], message, { kind: 'user', details: { problems } });
}
