export { AllowedHosts } from './allowed-hosts.ts';
export { guardedRequest, type GuardedOptions } from './guarded-request.ts';
export { untilAborted } from './until-aborted.ts';
