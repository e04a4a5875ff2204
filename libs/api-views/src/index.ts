export { ActiveflowOutlineView } from './activeflow-outline.view.ts';
export { ActiveflowView } from './activeflow.view.ts';
export { AddressView } from './address.view.ts';
export { EventView } from './event.view.ts';
export { CallView } from './call.view.ts';
export { GroupcallView } from './groupcall.view.ts';
