export * from './api-error.ts';
export * from './generated/api-client.generated.ts';
export { type ApiAccess } from './send-request.ts';
