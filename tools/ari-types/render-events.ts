import type { ApiDescription, ModelDescription } from './api-description.ts';
import { renderModel } from './render-model.ts';

/** What the transport itself consumes and no application sees. */
const transportOnly = new Set(['RESTResponse']);

/** The events that an application may see, as models. */
export function eventModels(description: ApiDescription): ModelDescription[] {
  const names = description.models.get('Event')?.subTypes ?? [];
  return names
    .filter((name) => !transportOnly.has(name))
    .sort()
    .map((name) => {
      const model = description.models.get(name);
      if (model === undefined) {
        throw new Error(`the API description names the event ${name} but does not describe it`);
      }
      return model;
    });
}

/** The union of all events, discriminated by `type`, and the set of their types. */
export function renderEvents(events: ModelDescription[], modelNames: string[]): string {
  const names = events.map((event) => event.id);
  return [
    `import type { ${modelNames.join(', ')} } from './ari-models.generated.ts';\n`,
    '/** What every event carries. */',
    'export interface AriEventHeader {\napplication: string;\n/** ISO 8601 with milliseconds and the offset of the Asterisk host. */\n' +
      'timestamp: string;\nasterisk_id?: string;\n}\n',
    ...events.map((event) => renderModel(event, 'extends AriEventHeader ', `type: '${event.id}';\n`)),
    `export type AriEvent = ${names.join(' | ')};\n`,
    `export const ariEventTypes: ReadonlySet<string> = new Set<AriEvent['type']>([${names.map((name) => `'${name}'`).join(', ')}]);\n`,
  ].join('\n');
}
