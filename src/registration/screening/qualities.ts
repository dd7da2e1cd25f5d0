/** What is looked for in people before they are matched: ours to begin with, each program's own from then on. */
import { z } from 'zod';
import { text } from '../../platform/input.ts';

export const quality = z.object({
  key: text("The quality's key", 40).regex(/^[a-z0-9]+(-[a-z0-9]+)*$/, "A quality's key is small letters, digits and hyphens."),
  says: text('The quality', 200),
});

export const qualityList = z
  .array(quality)
  .max(20, 'At most twenty qualities.')
  .superRefine((list, found) => {
    list.forEach(({ key }, at) => {
      if (list.findIndex((other) => other.key === key) < at)
        found.addIssue({ code: 'custom', path: [at, 'key'], message: `Two qualities have the key '${key}'.` });
    });
  });

export type Quality = z.output<typeof quality>;

export const usualQualities: Record<'mentor' | 'mentee', Quality[]> = {
  mentor: [
    { key: 'does-it', says: 'Does what they offer to teach, and does it well' },
    { key: 'has-time', says: 'Has the time they promise, and their manager knows of it' },
    { key: 'listens', says: 'Listens and asks before giving advice' },
    { key: 'discreet', says: 'Keeps to themselves what is told in confidence' },
    { key: 'honest', says: 'Says openly what goes well and what does not' },
    { key: 'wants-to', says: 'Wants to see somebody else get better at it' },
  ],
  mentee: [
    { key: 'knows-what', says: 'Can say what they want to be able to do' },
    { key: 'has-time', says: 'Has the time between meetings, and their manager knows of it' },
    { key: 'prepares', says: 'Comes prepared and does what was agreed' },
    { key: 'takes-feedback', says: 'Asks for feedback and tries what it suggests' },
    { key: 'discreet', says: 'Keeps to themselves what is told in confidence' },
  ],
};

/** Sentences as they were typed, one a line; one that is unchanged keeps its key, and with it what was ticked. */
export function qualitiesFrom(lines: readonly string[], before: readonly Quality[]): Quality[] {
  const taken = new Set<string>();
  return lines.map((says) => {
    const kept = before.find((one) => one.says === says && !taken.has(one.key))?.key;
    const key = kept ?? freeKey(says, new Set([...taken, ...before.map((one) => one.key)]));
    taken.add(key);
    return { key, says };
  });
}

function freeKey(says: string, taken: ReadonlySet<string>): string {
  const words = says
    .toLowerCase()
    .normalize('NFKD')
    .replaceAll(/[^a-z0-9]+/g, '-')
    .slice(0, 30)
    .replaceAll(/^-+|-+$/g, '');
  const base = words || 'quality';
  for (let number = 1; ; number++) {
    const key = number === 1 ? base : `${base}-${number}`;
    if (!taken.has(key)) return key;
  }
}
