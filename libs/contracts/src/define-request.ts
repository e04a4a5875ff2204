import type { MessageDefinition } from './define-message.ts';

export interface RequestDefinition<
  K extends string = string,
  P extends object = object,
  R = unknown,
> extends MessageDefinition<K, P> {
  /** Carries the reply's type only; it has no value at run time. */
  reply?: R;
}

/** Like `defineMessage`, for a message that wants a reply of type `R`. */
export function defineRequest<R>() {
  return <const K extends string, P extends object>(definition: MessageDefinition<K, P>): RequestDefinition<K, P, R> =>
    definition;
}
