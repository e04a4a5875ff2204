import { type PipeTransform } from '@nestjs/common';
import { VoiceError } from '@voipbin/common';
import { type PayloadClass, type Problem, type RequestKey, requests } from '@voipbin/contracts';
import { plainToInstance } from 'class-transformer';

import { payloadProblems } from './payload-problems.ts';
import { type RequestMessage, requestTimeout } from './request-message.ts';

const payloadClasses = new Map<RequestKey, PayloadClass<object>>(requests.map(({ key, payload }) => [key, payload]));

/** A request's payload as an instance of its contract class; refuses what is wrong and what is too late. */
export class RequestPipe implements PipeTransform<RequestMessage, Promise<object>> {
  readonly #key: RequestKey;

  constructor(key: RequestKey) {
    this.#key = key;
  }

  async transform({ payload, deadlineMs }: RequestMessage): Promise<object> {
    if (Date.now() > deadlineMs) {
      throw requestTimeout(this.#key);
    }
    const Payload = payloadClasses.get(this.#key);
    if (Payload === undefined || typeof payload !== 'object' || payload === null || Array.isArray(payload)) {
      throw invalidRequest(this.#key, [
        { pointer: '', code: 'is_object', message: 'must be an object', severity: 'error' },
      ]);
    }
    const instance = plainToInstance(Payload, payload);
    const problems = await payloadProblems(instance);
    if (problems.length > 0) {
      throw invalidRequest(this.#key, problems);
    }
    return instance;
  }
}

function invalidRequest(key: RequestKey, problems: Problem[]): VoiceError {
  const list = problems.map(({ message }) => message).join('; ');
  return new VoiceError('invalid_request', `${key}: ${list}`, { kind: 'user', details: { problems } });
}
