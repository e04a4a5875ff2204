/** A SIP account as its customer sees it. Its password can be replaced, never read. */
export interface ExtensionSnapshot {
  id: string;
  customerId: string;
  /** Letters and digits; what the phone registers as and what others dial. */
  extension: string;
  /** +E.164 that others outside see when this telephone calls them; null = it may not call outside. */
  outgoingNumber: string | null;
  name: string;
  detail: string;
  tmCreate: string;
  tmUpdate: string;
}
