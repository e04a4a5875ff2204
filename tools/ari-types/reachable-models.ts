import type { ApiDescription, ModelDescription } from './api-description.ts';

/** The models that can be reached from these type names, sorted by name, without the excluded ones. */
export function reachableModels(
  description: ApiDescription,
  typeNames: string[],
  excluded: ReadonlySet<string>,
): ModelDescription[] {
  const found = new Map<string, ModelDescription>();
  const visit = (typeName: string): void => {
    const name = typeName.replace(/^List\[(.+)\]$/, '$1');
    const model = description.models.get(name);
    if (model === undefined || found.has(name)) {
      return;
    }
    found.set(name, model);
    Object.values(model.properties).forEach((property) => visit(property.type));
  };
  typeNames.forEach(visit);
  return [...found.values()].filter((model) => !excluded.has(model.id)).sort((a, b) => (a.id < b.id ? -1 : 1));
}
