/** How an operation travels: where each of its parameters goes. */
export interface AriRoute {
  method: string;
  /** Without a leading slash; `{name}` stands for a parameter. */
  path: string;
  /** Names of the parameters in the query string. */
  query: readonly string[];
  /** The parameter that is the JSON body: the whole of it, or its one member of that name. */
  body?: { param: string; isWhole: boolean };
}
