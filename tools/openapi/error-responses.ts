import type { JsonSchema } from './json-schema.ts';

const texts: Record<string, string> = {
  BadRequest: 'The request is wrong: `details` names each bad field by its JSON pointer.',
  Unauthenticated: 'There is no access key, or it is unknown or expired.',
  PermissionDenied: 'The access key lacks a scope, or the customer may not do this.',
  NotFound: 'There is no such thing, or it belongs to another customer.',
  Conflict: 'Somebody has it already, or its state does not allow this.',
  TooLarge: 'The body is too large.',
  TooManyRequests: 'Too many requests or calls: come again after `Retry-After` seconds.',
  UpgradeRequired: 'This is a WebSocket: it has to be connected to as one.',
  Unavailable: 'A part of the service does not answer: come again after `Retry-After` seconds.',
};

/** VoIPBIN's shape of every error. */
export const errorSchema: JsonSchema = {
  type: 'object',
  required: ['error'],
  properties: {
    error: {
      type: 'object',
      required: ['status', 'reason', 'message', 'request_id'],
      properties: {
        status: { type: 'string', description: 'The family of the error: INVALID_ARGUMENT, NOT_FOUND, ...' },
        reason: { type: 'string', description: 'The stable code of the error, to be branched on.' },
        message: { type: 'string', description: 'For people.' },
        request_id: { type: 'string', description: 'What to quote when you ask somebody.' },
        details: {
          type: 'array',
          items: {
            type: 'object',
            properties: {
              pointer: { type: 'string', description: 'JSON pointer (RFC 6901) of the bad field.' },
              code: { type: 'string' },
              message: { type: 'string' },
              hint: { type: 'string', description: 'What may mend it.' },
              status: { type: 'string', description: 'What the call or groupcall is at, which does not allow it.' },
            },
          },
        },
      },
    },
  },
};

export const errorResponses = Object.fromEntries(
  Object.entries(texts).map(([name, description]) => {
    const again = name === 'TooManyRequests' || name === 'Unavailable';
    const headers = again
      ? { headers: { 'Retry-After': { schema: { type: 'integer' }, description: 'Seconds.' } } }
      : {};
    const content = { 'application/json': { schema: { $ref: '#/components/schemas/Error' } } };
    return [name, { description, ...headers, content }];
  }),
);
