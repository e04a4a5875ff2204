import { FlowAction } from '@voipbin/contracts';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsUUID, ValidateIf, ValidateNested } from 'class-validator';

import { IsStringMap } from '../http/is-string-map.ts';

/** What is to be run. */
export class RunBody {
  /** The flow that runs; or `actions`. */
  @IsUUID()
  @ValidateIf(({ actions }: RunBody) => actions === undefined)
  flow_id?: string;

  /** What is done instead of a flow: as the actions of one. */
  @IsArray()
  @ValidateNested({ each: true })
  @ArrayMinSize(1)
  @ArrayMaxSize(1000)
  @Type(() => FlowAction)
  @ValidateIf(({ actions }: RunBody) => actions !== undefined)
  actions?: FlowAction[];

  /** What it begins with. */
  @IsStringMap({
    maxEntries: 100,
    maxValueLength: 32_768,
    maxBytes: 65_536,
    name: /^(?!voipbin\.)[\w.-]{1,128}$/,
    value: /^/,
    means:
      'at most 100 texts of 32 KiB each and 64 KiB in all, whose names are letters, digits, dots, hyphens and underscores and do not begin with voipbin.',
  })
  variables: Record<string, string> = {};
}
