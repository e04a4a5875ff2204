/** What `AriPort.setEventFilter` takes. Only a list of what is not wanted: an allow-list would also swallow every RESTResponse. */
export interface EventFilter {
  disallowed: { type: string }[];
}
