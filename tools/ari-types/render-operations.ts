import type { OperationDescription, ParameterDescription } from './api-description.ts';
import { renderComment } from './render-comment.ts';
import { typeScriptType } from './type-script-type.ts';

/** The description types bodies only as "containers"; these are the shapes that it describes in words. */
const bodyTypes: Record<string, string> = {
  fields: '{ attribute: string; value: string }[]',
  filter: '{ allowed?: { type: string }[]; disallowed?: { type: string }[] }',
  variables: 'Record<string, string>',
};

/** The type of each operation and the table of their routes. */
export function renderOperations(operations: OperationDescription[], modelNames: string[]): string {
  const results = new Set(operations.map((operation) => resultType(operation).replace('[]', '')));
  const imports = modelNames.filter((name) => results.has(name));
  return [
    `import type { ${imports.join(', ')} } from './ari-models.generated.ts';`,
    "import type { AriRoute } from '../ari-route.ts';\n",
    '/** Parameters (of path, query and body alike) and result of each operation. Only what reads gives a result. */',
    `export interface AriOperations {\n${operations.map(renderOperation).join('')}}\n`,
    `export const ariRoutes: Readonly<Record<keyof AriOperations, AriRoute>> = {\n${operations.map(renderRoute).join('')}};\n`,
  ].join('\n');
}

/** Every id is chosen by us, so the answer to a write says nothing new: it is never parsed. */
export function resultType(operation: OperationDescription): string {
  return operation.method === 'GET' ? typeScriptType(operation.responseClass) : 'void';
}

function renderOperation(operation: OperationDescription): string {
  const params = operation.parameters.map(renderParameter).join('');
  const paramsType = params === '' ? 'Record<string, never>' : `{\n${params}}`;
  return `${renderComment(operation.summary)}'${operation.name}': { params: ${paramsType}; result: ${resultType(operation)} };\n`;
}

function renderParameter(parameter: ParameterDescription): string {
  const mark = parameter.required === true ? '' : '?';
  const orNothing = parameter.required === true ? '' : ' | undefined';
  return `${renderComment(parameter.description)}${parameter.name}${mark}: ${parameterType(parameter)}${orNothing};\n`;
}

function parameterType(parameter: ParameterDescription): string {
  if (parameter.paramType === 'body') {
    const type = bodyTypes[parameter.name];
    if (type === undefined) {
      throw new Error(`no shape is known for the body parameter ${parameter.name}`);
    }
    return type;
  }
  const type = typeScriptType(parameter.dataType, parameter.allowableValues?.values);
  return parameter.allowMultiple === true ? `readonly (${type})[]` : type;
}

function renderRoute(operation: OperationDescription): string {
  const names = (kind: string): string[] => operation.parameters.filter((p) => p.paramType === kind).map((p) => p.name);
  const body = operation.parameters.find((parameter) => parameter.paramType === 'body');
  const route = {
    method: operation.method,
    path: operation.path,
    query: names('query'),
    ...(body === undefined ? {} : { body: { param: body.name, isWhole: body.dataType === 'object' } }),
  };
  return `'${operation.name}': ${JSON.stringify(route)},\n`;
}
