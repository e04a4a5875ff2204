import { SaveFlowBody } from './save-flow.body.ts';

/** A new flow may go without a name. */
export class CreateFlowBody extends SaveFlowBody {
  override name: string = '';
  override detail: string = '';
}
