/** Writes docs/flow.schema.json, and the same for the gateway to serve; with --check it only compares. */
import { flowSchema } from '@voipbin/flow-actions';

import { writeGenerated } from './write-generated.ts';

const text = JSON.stringify(flowSchema());
await writeGenerated('docs/flow.schema.json', text);
await writeGenerated('apps/api-gateway/src/handlers/docs/flow.schema.json', text);
