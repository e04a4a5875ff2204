import type { ModelDescription, PropertyDescription } from './api-description.ts';
import { renderComment } from './render-comment.ts';
import { typeScriptType } from './type-script-type.ts';

/** One interface. `heritage` is what stands between its name and its body. */
export function renderModel(model: ModelDescription, heritage = '', head = ''): string {
  const properties = Object.entries(model.properties).map(([name, property]) => renderProperty(name, property));
  return `${renderComment(model.description)}export interface ${model.id} ${heritage}{\n${head}${properties.join('')}}\n`;
}

function renderProperty(name: string, property: PropertyDescription): string {
  const type = typeScriptType(property.type, property.allowableValues?.values);
  return `${renderComment(property.description)}${name}${property.required === true ? '' : '?'}: ${type};\n`;
}
