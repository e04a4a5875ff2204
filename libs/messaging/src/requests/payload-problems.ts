import { type Problem } from '@voipbin/contracts';
import { validate, type ValidationError } from 'class-validator';

/** What is wrong with an instance of a payload class; empty when it is right. */
export async function payloadProblems(payload: object): Promise<Problem[]> {
  const errors = await validate(payload, { whitelist: true, forbidNonWhitelisted: true });
  return errors.flatMap((error) => problemsOf(error, ''));
}

function problemsOf(error: ValidationError, parent: string): Problem[] {
  const pointer = `${parent}/${error.property.replaceAll('~', '~0').replaceAll('/', '~1')}`;
  const own = Object.entries(error.constraints ?? {}).map(([rule, message]) => ({
    pointer,
    code: rule.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
    message,
    severity: 'error' as const,
  }));
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, pointer))];
}
