/** The steps of registering: the role first, then a section each, then a look at all of it. */
export interface Step {
  name: 'role' | 'section' | 'review' | 'done';
  /** 0 for the role, then the sections from 1. */
  number: number;
  /** All of them, the role and the review included. */
  of: number;
}

interface Progress {
  mine: { finishedAt: Date | null } | null;
  sections: readonly { complete: boolean }[];
  /** Why nothing can be changed at the moment. */
  closed: string | null;
}

/**
 * @param asked the number in the address; without one, where it is best to go on: also after
 * finishing, where a change of role has brought a question that is still open
 */
export function stepShown({ mine, sections, closed }: Progress, asked: string | null): Step {
  const of = sections.length + 2;
  const at = (number: number): Step => {
    if (number <= 0) return { name: 'role', number: 0, of };
    return number > sections.length ? { name: 'review', number: sections.length + 1, of } : { name: 'section', number, of };
  };
  const done: Step = { name: 'done', number: of - 1, of };
  if (!mine) return at(0);
  if (mine.finishedAt && closed) return done;
  const wanted = asked === null || !/^\d{1,3}$/.test(asked) ? Infinity : Number(asked);
  if (wanted <= sections.length) return at(wanted);
  const open = sections.findIndex(({ complete }) => !complete);
  if (mine.finishedAt) return open < 0 ? done : at(open + 1);
  return at(open < 0 || wanted !== Infinity ? sections.length + 1 : open + 1);
}

/** The step that follows the one in the address. */
export const stepAfter = (asked: string | null): number => (asked !== null && /^\d{1,3}$/.test(asked) ? Number(asked) + 1 : 1);
