/** The options of an action that has none. */
export class NoOptions {}
