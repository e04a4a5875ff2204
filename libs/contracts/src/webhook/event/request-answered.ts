import { IsInt, IsString, Max, Min } from 'class-validator';

import { defineMessage } from '../../define-message.ts';
import { SAMPLE } from '../../samples.ts';

export class RequestAnswered {
  @IsString()
  commandId!: string;

  /** HTTP status. */
  @IsInt()
  @Min(100)
  @Max(599)
  status!: number;

  @IsString()
  contentType!: string;

  @IsString()
  body!: string;
}

const good = { commandId: SAMPLE.commandId, status: 200, contentType: 'application/json', body: '{"ok":true}' };

export const requestAnswered = defineMessage({
  key: 'webhook.event.request-answered',
  summary: "A customer's server has answered a request of a flow.",
  payload: RequestAnswered,
  good,
  bad: { payload: { ...good, status: 0 }, property: 'status' },
});
