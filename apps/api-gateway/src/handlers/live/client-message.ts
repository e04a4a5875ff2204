import { VoiceError } from '@voipbin/common';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

import { TOPIC_PATTERN } from '../../domain/live/topic.ts';
import { parseInput } from '../http/parse-input.ts';

const types = ['subscribe', 'unsubscribe', 'ping'] as const;

class TypedMessage {
  @IsIn(types, { message: `type must be one of ${types.join(', ')}` })
  type!: (typeof types)[number];
}

class TopicsMessage {
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(100)
  @Matches(TOPIC_PATTERN, {
    each: true,
    message: 'each of topics must be call:*, activeflow:* or groupcall:*, or have an id in place of the *',
  })
  topics!: string[];
}

class SubscribeMessage extends TopicsMessage {
  @IsIn(['subscribe'])
  type!: 'subscribe';

  /** The cursor of an event, or `next_page_token` of `GET /v1.0/events`. */
  @IsOptional()
  @IsString()
  @MaxLength(512)
  after?: string;
}

class UnsubscribeMessage extends TopicsMessage {
  @IsIn(['unsubscribe'])
  type!: 'unsubscribe';
}

class PingMessage {
  @IsIn(['ping'])
  type!: 'ping';
}

export type ClientMessage = SubscribeMessage | UnsubscribeMessage | PingMessage;

/** What a client sends. Refused like the body of a request, with one problem for each bad field. */
export function parseClientMessage(text: string): ClientMessage {
  const value = parseJson(text);
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const { type } = parseInput(
    'body',
    TypedMessage,
    isObject && 'type' in value ? { type: value.type } : isObject ? {} : value,
  );
  switch (type) {
    case 'subscribe':
      return parseInput('body', SubscribeMessage, value);
    case 'unsubscribe':
      return parseInput('body', UnsubscribeMessage, value);
    case 'ping':
      return parseInput('body', PingMessage, value);
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (thrown) {
    const message = `The message is not JSON: ${(thrown as Error).message}.`;
    const problems = [{ pointer: '', code: 'invalid_json', message }];
    throw new VoiceError('invalid_json_body', message, { kind: 'user', details: { problems } });
  }
}
