import { type ArgumentMetadata, Injectable, type PipeTransform } from '@nestjs/common';

import { parseInput } from './parse-input.ts';

/** Turns path, query and body into the class that the route declares for them. */
@Injectable()
export class InputPipe implements PipeTransform {
  transform(value: unknown, { type, metatype }: ArgumentMetadata): unknown {
    return type === 'custom' || metatype === undefined ? value : parseInput(type, metatype, value);
  }
}
