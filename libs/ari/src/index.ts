export { AriClientDriver, type AriClientDriverOptions } from './ari-client/ari-client-driver.ts';
export type { AriConnection } from './ari-connection.ts';
export type { AriDriver } from './ari-driver.ts';
export { AriError, type AriErrorCode } from './ari-error.ts';
export type { AriCloseReason, AriListener } from './ari-listener.ts';
export type {
  AriOperation,
  AriParams,
  AriPort,
  AriRequestOptions,
  AriResult,
  DialplanTarget,
  DynamicObjectType,
  Origination,
} from './ari-port.ts';
export { AriVerbs } from './ari-verbs.ts';
export { AriWebSocketServer, type AriWebSocketServerOptions } from './ari-web-socket-server.ts';
export type { EventFilter } from './event-filter.ts';
export type * from './generated/ari-events.generated.ts';
export type * from './generated/ari-models.generated.ts';
export { hasAriStatus } from './has-ari-status.ts';
export type { UnknownAriEvent } from './unknown-ari-event.ts';
export { EVENT_FILTER } from './unwanted-events.ts';
