/** It is also the account's name at Asterisk, whose own endpoints and AORs, the carriers', all have a hyphen in their names. */
export const EXTENSION_PATTERN = /^[A-Za-z0-9]{1,64}$/;

/** Printable ASCII without spaces: what a phone's keypad and its settings page can both take. */
export const SIP_PASSWORD_PATTERN = /^[\x21-\x7e]{8,128}$/;
