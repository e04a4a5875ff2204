import { IsOptional, IsString, MaxLength } from 'class-validator';

import { PageParams } from '../http/page-params.ts';

export class EventListParams extends PageParams {
  /** The `next_page_token` of the answer before; a second name for `page_token`. */
  @IsOptional()
  @IsString()
  @MaxLength(512)
  after?: string;
}
