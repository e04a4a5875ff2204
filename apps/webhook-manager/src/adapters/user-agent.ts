/** How customers' servers see us. */
export const USER_AGENT = 'voipbin-webhook-manager';
