/** How a message came, and what its acknowledgement waits for. */
export interface Delivery {
  /** The message may have been handled before, here or in a process that died. */
  readonly redelivered: boolean;
  /**
   * The message counts as handled only after the handler returned and this promise settled; other messages of its key do
   * not wait for it. A rejection delivers the message again, within its five attempts.
   */
  holdAckUntil(promise: Promise<unknown>): void;
}
