import { getMetadataStorage, validateSync } from 'class-validator';

import { VoiceError } from '@voipbin/common';

import { type EnvProblem } from './env-problem.ts';
import { parseVariable, type VariableType } from './parse-variable.ts';
import { readVariable } from './read-variable.ts';

/**
 * The environment as one validated object. A property of `Env` is a variable's name, its initialiser the default, its
 * class-validator rules the type; `NAME_FILE` names a file that holds NAME's value. An empty variable counts as absent.
 * Throws one `invalid_environment` that names every bad variable and never a value.
 */
export function loadEnv<T extends object>(Env: new () => T, source: NodeJS.ProcessEnv = process.env): T {
  const env = new Env();
  const problems: EnvProblem[] = [];
  for (const [name, type] of variablesOf(Env)) {
    const text = readVariable(name, source, problems);
    if (text !== undefined) {
      Object.assign(env, { [name]: parseVariable(text, type) });
    }
  }
  problems.push(...validationProblems(env, new Set(problems.map((problem) => problem.name))));
  if (problems.length > 0) {
    const list = problems.map((problem) => problem.message).join('; ');
    throw new VoiceError('invalid_environment', `The environment is not usable: ${list}.`, {
      kind: 'operational',
      retryable: false,
      details: { problems },
    });
  }
  return env;
}

function variablesOf(Env: new () => object): Map<string, VariableType> {
  const variables = new Map<string, VariableType>();
  // The rules, not the reflected types: those are lost when the class is loaded before reflect-metadata.
  for (const { propertyName, name } of getMetadataStorage().getTargetValidationMetadatas(Env, '', false, false)) {
    const type = name === 'isInt' || name === 'isNumber' ? 'number' : name === 'isBoolean' ? 'boolean' : undefined;
    variables.set(propertyName, type ?? variables.get(propertyName) ?? 'string');
  }
  return variables;
}

function validationProblems(env: object, named: ReadonlySet<string>): EnvProblem[] {
  return validateSync(env)
    .filter((error) => !named.has(error.property))
    .map((error) => ({ name: error.property, message: Object.values(error.constraints ?? {}).join(', ') }));
}
