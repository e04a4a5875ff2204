/** The apps, by the owner's name that their messages begin with. */
export const appOfOwner = {
  call: 'call-manager',
  flow: 'flow-manager',
  tts: 'tts-manager',
  media: 'media-manager',
  directory: 'directory-manager',
  webhook: 'webhook-manager',
} as const;

export type Owner = keyof typeof appOfOwner;
export type AppName = (typeof appOfOwner)[Owner] | 'api-gateway';

/** The app that a key belongs to: `call.event.created` -> `call-manager`. */
export function ownerApp(key: string): (typeof appOfOwner)[Owner] {
  return appOfOwner[key.slice(0, key.indexOf('.')) as Owner];
}
