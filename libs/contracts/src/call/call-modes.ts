/** What can be switched on and off while a call is answered. */
export const callModeNames = ['hold', 'moh', 'mute', 'silence', 'echo'] as const;
export type CallModeName = (typeof callModeNames)[number];

/** As seen from us: `in` is what the far end says, `out` what it hears. */
export const muteDirections = ['both', 'in', 'out'] as const;
export type MuteDirection = (typeof muteDirections)[number];

export interface CallModes {
  /** The far end hears music, and nobody hears it. */
  hold: boolean;
  /** The far end hears music. */
  moh: boolean;
  /** Which way there is no sound; empty = both ways there is. */
  mute: MuteDirection | '';
  /** The far end is sent silence. */
  silence: boolean;
  /** The far end hears what it says. */
  echo: boolean;
}

export const noModes: CallModes = { hold: false, moh: false, mute: '', silence: false, echo: false };
