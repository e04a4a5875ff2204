import { Reflector } from '@nestjs/core';

/** What a route reads beside its path. A route without this reads nothing, and refuses what it would ignore. */
export const Accepts = Reflector.createDecorator<readonly ('query' | 'body')[]>();
