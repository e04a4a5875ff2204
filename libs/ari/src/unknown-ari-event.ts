/** An event that Asterisk's API description does not name, as it came. */
export interface UnknownAriEvent {
  type: string;
}
