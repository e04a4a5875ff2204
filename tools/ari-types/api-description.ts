import { readFileSync, readdirSync } from 'node:fs';

/** One property of a model, as Asterisk's Swagger 1.x files write it. */
export interface PropertyDescription {
  type: string;
  description?: string;
  required?: boolean;
  allowableValues?: { values?: string[] };
}

export interface ModelDescription {
  id: string;
  description?: string;
  properties: Record<string, PropertyDescription>;
  subTypes?: string[];
}

export interface ParameterDescription {
  name: string;
  description?: string;
  paramType: 'path' | 'query' | 'body';
  required?: boolean;
  allowMultiple?: boolean;
  dataType: string;
  allowableValues?: { values?: string[] };
}

export interface OperationDescription {
  name: string;
  method: string;
  path: string;
  summary: string;
  responseClass: string;
  parameters: ParameterDescription[];
}

export interface ApiDescription {
  models: Map<string, ModelDescription>;
  operations: Map<string, OperationDescription>;
}

interface ResourceFile {
  models?: Record<string, ModelDescription>;
  apis: {
    path: string;
    operations: {
      httpMethod: string;
      nickname: string;
      summary: string;
      responseClass: string;
      parameters?: ParameterDescription[];
    }[];
  }[];
}

/** Reads every resource in `directory`; operations are named `<resource>.<nickname>`, paths lose their leading slash. */
export function readApiDescription(directory: URL): ApiDescription {
  const description: ApiDescription = { models: new Map(), operations: new Map() };
  for (const fileName of readdirSync(directory).filter((name) => name.endsWith('.json'))) {
    const file = JSON.parse(readFileSync(new URL(fileName, directory), 'utf8')) as ResourceFile;
    for (const model of Object.values(file.models ?? {})) {
      description.models.set(model.id, model);
    }
    for (const operation of operationsOf(fileName.replace('.json', ''), file)) {
      description.operations.set(operation.name, operation);
    }
  }
  return description;
}

function operationsOf(resource: string, file: ResourceFile): OperationDescription[] {
  return file.apis.flatMap((api) =>
    api.operations.map((operation) => ({
      name: `${resource}.${operation.nickname}`,
      method: operation.httpMethod,
      path: api.path.slice(1),
      summary: operation.summary,
      responseClass: operation.responseClass,
      parameters: operation.parameters ?? [],
    })),
  );
}
