/** A payload class: validated with class-validator, its instances are plain JSON. */
export type PayloadClass<P extends object> = new () => P;

/** A refused sample: the payload and the property that must be named as wrong. */
export interface BadSample {
  payload: Record<string, unknown>;
  property: string;
}

export interface MessageDefinition<K extends string = string, P extends object = object> {
  key: K;
  summary: string;
  payload: PayloadClass<P>;
  good: NoInfer<P>;
  bad: BadSample;
}

/** Ties a key to its payload class and to one good and one bad sample, which a spec walks. */
export function defineMessage<const K extends string, P extends object>(
  definition: MessageDefinition<K, P>,
): MessageDefinition<K, P> {
  return definition;
}
