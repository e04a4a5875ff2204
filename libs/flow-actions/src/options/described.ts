const descriptions = new WeakMap<object, Map<string, string>>();

/** Says in the documentation what an option means. */
export function Described(text: string): PropertyDecorator {
  return (prototype, property) => {
    const ofClass = descriptions.get(prototype) ?? new Map<string, string>();
    descriptions.set(prototype, ofClass.set(String(property), text));
  };
}

export function descriptionOf(Class: new () => object, property: string): string {
  return descriptions.get(Class.prototype as object)?.get(property) ?? '';
}
