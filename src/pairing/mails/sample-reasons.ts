/** Reasons for the samples of this stage's mails. */
import type { Reason } from '../runs/reason.ts';

export const sampleReasons: Reason[] = [
  {
    criterion: 'skills',
    name: 'Teaches what the mentee wants to learn',
    kind: 'wanted-offered',
    points: 30,
    of: 30,
    shared: ['Negotiation', 'Presenting'],
  },
  { criterion: 'pace', name: 'Like the same pace', kind: 'same', points: 10, of: 10, shared: ['Step by step'] },
];
