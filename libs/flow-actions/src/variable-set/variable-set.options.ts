import type { Json } from '@voipbin/common';
import { Matches } from 'class-validator';

import { Described } from '../options/described.ts';
import { IsJsonWithin } from '../options/is-json-within.ts';

export class VariableSetOptions {
  @Described('Name of the variable. Names that begin with `voipbin.` are taken, but for `voipbin.call.digits`.')
  @Matches(/^(voipbin\.call\.digits|(?!voipbin\.)[^${}\s]{1,255})$/, {
    message: 'key must be a name without spaces, braces and $, and not begin with voipbin.',
  })
  key!: string;

  @Described('Its value: a text, or any other JSON value, of at most 32 KiB.')
  @IsJsonWithin(32 * 1024)
  value!: Json;
}
