import { VoiceError } from '@voipbin/common';
import { FlowAction } from '@voipbin/contracts';
import { validateSync } from 'class-validator';

/**
 * The actions that a server answered with: a JSON list, or an object that has one in `actions`.
 * @throws VoiceError `invalid_response` (user)
 */
export function actionsIn(body: string): FlowAction[] {
  const answer = parsed(body);
  const list = typeof answer === 'object' && answer !== null && 'actions' in answer ? answer.actions : answer;
  if (!Array.isArray(list) || !list.every(isAction)) {
    throw invalid('The server did not answer with a list of actions.');
  }
  return list;
}

function isAction(given: unknown): given is FlowAction {
  const isObject = typeof given === 'object' && given !== null && !Array.isArray(given);
  const rules = { whitelist: true, forbidNonWhitelisted: true };
  return isObject && validateSync(Object.assign(new FlowAction(), given), rules).length === 0;
}

function parsed(body: string): unknown {
  try {
    return JSON.parse(body);
  } catch {
    throw invalid('The server did not answer with JSON.');
  }
}

function invalid(message: string): VoiceError {
  return new VoiceError('invalid_response', message, { kind: 'user' });
}
