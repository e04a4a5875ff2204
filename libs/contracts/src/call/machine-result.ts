/** Who answered: `silence` = nobody said anything, `unsure` = it could not be told in time. */
export const machineResults = ['human', 'machine', 'silence', 'unsure'] as const;
export type MachineResult = (typeof machineResults)[number];
