/**
 * A media reference: the path, without extension, at which media-manager serves a piece of audio.
 * `library/<name>` is our own media, `speech/<hash>` synthesized text, `fetched/<hash>` a customer's URL, converted.
 */
export const MEDIA_REF = /^(library\/[a-z0-9][a-z0-9_-]*|(speech|fetched)\/[a-f0-9]{64})$/;
