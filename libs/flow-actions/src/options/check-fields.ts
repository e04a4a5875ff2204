import type { Problem } from '@voipbin/contracts';
import { type ValidationError, validateSync } from 'class-validator';

import { hasReference } from '../variables/reference.ts';
import { brokenByElement } from './broken-by-element.ts';
import { pointerTo } from './pointer.ts';
import { rulesOf, schemaOf } from './schema-of.ts';

export interface CheckedFields<T> {
  /** The fields with the defaults of their class. What is wrong is in it as it was given. */
  value: T;
  problems: Problem[];
}

export interface FieldCheck {
  /** Of the object, as a JSON pointer. */
  pointer: string;
  /** Ends the codes: `unknown_option`, `missing_option`, `invalid_option`; a rule's context may name another code. */
  noun: 'field' | 'option';
  /** Whether a field may hold variables that are yet to be filled in, in place of what it asks for. */
  mayRefer(name: string): boolean;
}

/** Checks an object against a class-validator class. Null counts as not given, and what the class does not have is refused. */
export function checkFields<T extends object>(Class: new () => T, given: object, check: FieldCheck): CheckedFields<T> {
  const { properties } = schemaOf(Class);
  const entries = Object.entries(given).filter(([, value]) => value !== null);
  const unknown = entries.filter(([name]) => !Object.hasOwn(properties, name));
  const fields = new Map<string, unknown>(entries.filter(([name]) => Object.hasOwn(properties, name)));
  const value = Object.assign(new Class(), Object.fromEntries(fields));
  const errors = Object.keys(properties).length === 0 ? [] : validateSync(value);
  return {
    value,
    problems: [
      ...unknown.map(([name]) =>
        problem(check, 'unknown', pointerTo(check.pointer, name), `${name} is not known here`),
      ),
      ...errors.flatMap((error) => problemsOf(Class, error, fields.get(error.property), check)),
    ],
  };
}

function problemsOf(Class: new () => object, error: ValidationError, given: unknown, check: FieldCheck): Problem[] {
  const pointer = pointerTo(check.pointer, error.property);
  const isOpen = (value: unknown): boolean => check.mayRefer(error.property) && hasReference(value);
  if (given === undefined) {
    return [problem(check, 'missing', pointer, `${error.property} is missing`)];
  }
  if (!Array.isArray(given)) {
    return isOpen(given) ? [] : [invalid(check, pointer, error)];
  }
  const elementRules = rulesOf(Class)
    .filter((rule) => rule.each && rule.propertyName === error.property)
    .map((rule) => rule.name ?? '');
  const ofList = Object.keys(error.constraints ?? {}).filter((name) => !elementRules.includes(name));
  if (ofList.length > 0) {
    return [invalid(check, pointer, error, ofList)];
  }
  return brokenByElement(Class, error.property, given, elementRules)
    .filter(({ index }) => !isOpen(given[index]))
    .map((element) => invalid(check, pointerTo(pointer, element.index), element.error, element.rules));
}

function invalid(check: FieldCheck, pointer: string, error: ValidationError, rules?: string[]): Problem {
  const constraints = error.constraints ?? {};
  const broken = rules ?? Object.keys(constraints);
  const message = broken.map((name) => constraints[name]).join(', ');
  const contexts = broken.map((name) => error.contexts?.[name] as { code?: string } | undefined);
  const code = contexts.find((context) => context?.code !== undefined)?.code;
  return { ...problem(check, 'invalid', pointer, message), ...(code !== undefined && { code }) };
}

function problem(check: FieldCheck, adjective: string, pointer: string, message: string): Problem {
  return { pointer, code: `${adjective}_${check.noun}`, message, severity: 'error' };
}
