/** Why a match may end. The reason is for the program's managers; neither partner is told. */
export const endReasons = [
  'not a fit',
  'no time',
  'goals met',
  'left the company',
  'changed role',
  'distance',
  'lack of expertise',
  'behaviour',
  'time is up',
  'fell silent',
  'other',
] as const;

export type EndReason = (typeof endReasons)[number];

export const isEndReason = (text: string): text is EndReason => endReasons.some((one) => one === text);
