import { createHash } from 'node:crypto';

import { Controller } from '@nestjs/common';
import { type AccessScope, accessScopes, type RequestKey, requests } from '@voipbin/contracts';
import { HandleRequest } from '@voipbin/messaging';

export const ACCESS_KEY = 'vb_customer-one';
export const CUSTOMER_ID = '0190a3c2-0000-7000-8000-000000000001';

type Answer = (payload: object) => unknown;

const keyHash = createHash('sha256').update(ACCESS_KEY).digest('hex');
const answers = new Map<RequestKey, Answer>();
const asked: { key: RequestKey; payload: object }[] = [];

/** Every owner behind its contract: payloads are checked as always, the answers are the spec's. */
export const fakeOwners = {
  /** What they were asked since the last reset, authentication left out. */
  asked: asked as readonly { key: RequestKey; payload: object }[],

  /** What the good access key is good for. */
  scopes: [...accessScopes] as AccessScope[],

  answer(key: RequestKey, answer: Answer): void {
    answers.set(key, answer);
  },

  /** Forgets all answers but that the access key is good. */
  reset(): void {
    answers.clear();
    asked.length = 0;
    fakeOwners.scopes = [...accessScopes];
    answers.set('directory.request.authenticate', (payload) =>
      'accessKeyHash' in payload && payload.accessKeyHash === keyHash
        ? { customerId: CUSTOMER_ID, scopes: fakeOwners.scopes, tmExpire: null }
        : null,
    );
  },
};

/** Has one handler for each request that there is. */
@Controller()
export class FakeOwners {}

for (const { key } of requests) {
  const handle = async (payload: object): Promise<never> => {
    if (key !== 'directory.request.authenticate') asked.push({ key, payload: { ...payload } });
    return (await answers.get(key)?.(payload)) as never;
  };
  Object.defineProperty(FakeOwners.prototype, key, { value: handle, configurable: true, writable: true });
  Reflect.defineMetadata('design:paramtypes', [Object], FakeOwners.prototype, key);
  HandleRequest(key)(FakeOwners.prototype, key, { value: handle });
}
