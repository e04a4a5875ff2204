/** Something in a flow that its author may want to look at again. */
export class ProblemView {
  /** JSON pointer (RFC 6901). */
  pointer!: string;
  code!: string;
  message!: string;
  /** What may mend it. */
  hint?: string;
  severity!: 'error' | 'warning';
}
