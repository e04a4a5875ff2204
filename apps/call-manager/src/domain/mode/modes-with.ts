import type { CallModes, ModeChange, MuteDirection } from '@voipbin/contracts';

/** The modes after one was switched on or off. To mute one way leaves the other as it was. */
export function modesWith(modes: CallModes, { mode, isOn, direction = 'both' }: ModeChange): CallModes {
  return mode === 'mute' ? { ...modes, mute: muteWith(modes.mute, direction, isOn) } : { ...modes, [mode]: isOn };
}

export function isMuted(mute: CallModes['mute'], direction: 'in' | 'out'): boolean {
  return mute === direction || mute === 'both';
}

function muteWith(mute: CallModes['mute'], changed: MuteDirection, isOn: boolean): CallModes['mute'] {
  const becomes = (direction: 'in' | 'out'): boolean =>
    changed === direction || changed === 'both' ? isOn : isMuted(mute, direction);
  const [isIn, isOut] = [becomes('in'), becomes('out')];
  if (isIn && isOut) {
    return 'both';
  }
  return isIn ? 'in' : isOut ? 'out' : '';
}
