import { Allow } from 'class-validator';

/** The payload of a message whose envelope says it all. */
export class NoPayload {
  /** Never set; class-validator refuses classes without any rule. */
  @Allow()
  none?: never;
}
