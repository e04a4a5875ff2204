/** Every app that is a process of its own in the form `services`. */
export const serviceApps = [
  'directory-manager',
  'media-manager',
  'tts-manager',
  'call-manager',
  'flow-manager',
  'webhook-manager',
  'api-gateway',
] as const;

/** The apps that have a schema of their own to migrate. */
export const appsWithDatabase = ['directory-manager', 'call-manager', 'flow-manager', 'webhook-manager'] as const;

export type ServiceApp = (typeof serviceApps)[number];

/** One process for each app over RabbitMQ, or all of them in one process. */
export type StackForm = 'services' | 'all-in-one';
