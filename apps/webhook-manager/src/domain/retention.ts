/** How long events are kept. A class, so that it can be injected by its name. */
export class Retention {
  constructor(readonly ms: number) {}
}
