/** How much a customer may call. */
export interface CustomerLimits {
  /** Outgoing calls a second; null = unlimited. */
  callsPerSec: number | null;
  /** Outgoing calls at once; null = unlimited. */
  simultaneousCalls: number | null;
  /** ISO 3166 alpha-2 codes of the countries that may be called; empty = all. */
  allowedCountries: string[];
}

/** Whoever owns numbers, flows and calls. */
export interface CustomerSnapshot extends CustomerLimits {
  id: string;
  name: string;
  detail: string;
  email: string;
  tmCreate: string;
  tmUpdate: string;
}
