/** What a caller hears while others ring for them: the tone, music, or nothing. */
export const waitSounds = ['ring', 'music', 'none'] as const;
export type WaitSound = (typeof waitSounds)[number];
