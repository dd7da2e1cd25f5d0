import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { programs } from '../../planning/tables.ts';
import { command } from '../../platform/command.ts';
import { maybe, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { criteriaOf } from './criteria-of.ts';
import { criterion, type CriterionKind } from './criteria-set.ts';
import { questionsAsked, type AskedQuestion } from './questions-asked.ts';
import { directoryQuestions } from './read-answers.rules.ts';
import { compares } from './scales.rules.ts';
import { writeCriteria } from './write-criteria.ts';

const { name, kind, strength, within, reach } = criterion.shape;

export const addCriterion = command({
  name: 'pairing.add-criterion',
  says: 'Add the criterion',
  done: 'The criterion is added.',
  http: 'POST /programs/:program/criteria',
  input: z.object({
    kind,
    mentee: text('The question for mentees', 80),
    mentor: text('The question for mentors', 80),
    strength: strength.exclude(['points']),
    /** The mentee's question, when left out. */
    name: maybe(name),
    within,
    reach,
  }),
  output: z.object({ key: z.string(), version: z.number().int() }),
  may: aProgramManager,
  run: async (ctx, { program, ...given }) => {
    await ctx.db.select({ id: programs.id }).from(programs).where(eq(programs.id, program)).for('update');
    const asked = await questionsAsked(ctx, program);
    const { set } = await criteriaOf(ctx, program);
    const title = { mentee: titleOf(asked, given, 'mentee'), mentor: titleOf(asked, given, 'mentor') };
    const key = freeKey(
      given.mentee,
      set.criteria.map((one) => one.key),
    );
    const read = criterion.safeParse({
      ...given,
      key,
      name: given.name ?? title.mentee.slice(0, 120),
      mentee: [given.mentee],
      mentor: [given.mentor],
    });
    if (!read.success) throw new Invalid(Object.fromEntries(read.error.issues.map(({ path, message }) => [path.join('.'), message])));
    const added = read.data;
    return { key, version: await writeCriteria(ctx, program, { ...set, criteria: [...set.criteria, added] }) };
  },
});

type Given = { kind: CriterionKind } & Record<'mentee' | 'mentor', string>;

const suits: Partial<Record<CriterionKind, string>> = {
  distance: 'Only questions answered with a number can be compared so. Choose one, or compare otherwise.',
  'alike-texts': 'Only questions answered in free text can be compared so. Choose one, or compare otherwise.',
};

function titleOf(asked: readonly AskedQuestion[], given: Given, side: 'mentee' | 'mentor'): string {
  const key = given[side];
  const found = asked.find((one) => one.key === key);
  const isOfDirectory = directoryQuestions.some((one) => one === key);
  if (!found && !isOfDirectory) throw new Invalid({ [side]: 'The questionnaire does not ask this. Choose one of its questions.' });
  const unsuited = suits[given.kind];
  if (unsuited && !compares(given.kind, [key], asked)) throw new Invalid({ [side]: unsuited });
  return found?.title ?? key.replace('directory.', '').replace('-', ' ');
}

function freeKey(question: string, taken: readonly string[]): string {
  const stem = question.replace(/[^a-z0-9]+/g, '-').slice(0, 50);
  for (let number = 1; ; number++) {
    const key = number === 1 ? stem : `${stem}-${number}`;
    if (!taken.includes(key)) return key;
  }
}
