import 'reflect-metadata';

import { EventEmitter } from 'node:events';

import { type Request, type Response } from 'express';
import { pino } from 'pino';
import { expect, it } from 'vitest';

import { contextOf } from './request-context.ts';
import { RequestLogMiddleware } from './request-log.middleware.ts';

it('writes one line for each request, and never the access key', () => {
  const lines: string[] = [];
  const middleware = new RequestLogMiddleware(pino({}, { write: (line) => lines.push(line) }));
  const headers = { authorization: 'Bearer vb_secret', 'x-request-id': 'abc' };
  const request = { method: 'GET', originalUrl: '/v1.0/calls?accesskey=vb_secret&status=hangup', headers };
  const response = Object.assign(new EventEmitter(), { statusCode: 404, setHeader: () => undefined });
  let passedOn = 0;
  middleware.use(request as unknown as Request, response as unknown as Response, () => (passedOn += 1));
  contextOf(request as unknown as Request).errorCode = 'call_not_found';
  response.emit('close');
  expect(passedOn).toBe(1);
  expect(lines).toHaveLength(1);
  expect(lines[0]).not.toContain('vb_secret');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    requestId: 'abc',
    method: 'GET',
    path: '/v1.0/calls',
    status: 404,
    errorCode: 'call_not_found',
  });
});
