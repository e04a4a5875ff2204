import { type CanActivate, type ExecutionContext, Injectable } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';

import { Accepts } from './accepts.ts';
import { parseInput } from './parse-input.ts';

class NoFields {}

/** Refuses query parameters and body fields on routes that read none, where they would be ignored. */
@Injectable()
export class UnexpectedInputGuard implements CanActivate {
  constructor(private readonly reflector: Reflector) {}

  canActivate(execution: ExecutionContext): boolean {
    const accepted = this.reflector.get(Accepts, execution.getHandler()) as readonly string[] | undefined;
    const request = execution.switchToHttp().getRequest<Request>();
    if (accepted?.includes('query') !== true) parseInput('query', NoFields, request.query);
    if (accepted?.includes('body') !== true) parseInput('body', NoFields, request.body);
    return true;
  }
}
