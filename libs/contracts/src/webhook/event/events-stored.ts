import { defineMessage } from '../../define-message.ts';
import { NoPayload } from '../../no-payload.ts';

export const eventsStored = defineMessage({
  key: 'webhook.event.events-stored',
  summary:
    'There are new events of this customer. A hint: whoever follows them reads on, and looks now and then without it.',
  payload: NoPayload,
  good: {},
  bad: { payload: { events: 3 }, property: 'events' },
});
