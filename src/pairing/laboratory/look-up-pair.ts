import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { personNames } from '../../people/person-names.ts';
import { query } from '../../platform/command.ts';
import type { Context } from '../../platform/context.ts';
import { maybe } from '../../platform/input.ts';
import { proposalInForce } from '../runs/current-run.ts';
import { reasons } from '../runs/reason.ts';
import { shownStrands, strandAsked, strandsShown } from '../strands/strand-asked.ts';
import { strandNamed, strandsOf } from '../strands/strands-of.ts';
import type { Strand } from '../strands/strands.rules.ts';
import { askLaboratory } from './ask-laboratory.ts';
import { baseOfRun, baseText, runText } from './base-text.ts';
import { criterionNames } from './criterion-names.ts';
import { findCandidates } from './find-candidates.ts';
import type { About, Help, PairExplained } from './question.ts';
import { scenarioOf } from './scenario-of.ts';

const person = z.object({ id: z.uuid(), name: z.string(), title: z.string().nullable() });
const worth = z.object({ pairs: z.number(), points: z.number() });
const moved = z.array(z.object({ mentee: z.string(), from: z.array(z.string()), to: z.array(z.string()) }));

const explained = z.object({
  score: z.number().int(),
  fit: z.number().int(),
  reasons,
  isChosen: z.boolean(),
  isPinned: z.boolean(),
  blockedBy: z.array(z.string()),
  /** What making the pair takes from everybody together; null where it cannot be made. */
  loss: worth.nullable(),
  moved,
  mentorsOfMentee: z.array(z.string()),
  menteesOfMentor: z.array(z.string()),
  places: z.number().int(),
}) satisfies z.ZodType<PairExplained>;

const help = z.object({
  places: z.array(z.object({ mentor: z.string(), gain: worth, moved })),
  rules: z.array(z.object({ rule: z.string(), mentors: z.number().int() })),
}) satisfies z.ZodType<Help>;

const asked = maybe(z.string().max(200, 'Search for at most 200 characters.'));

/** Any mentee with any mentor: why they are a pair, why not, and what would change it. */
export const lookUpPair = query({
  name: 'pairing.look-up-pair',
  says: 'Explain any pair',
  http: 'GET /programs/:program/pair-explanations',
  input: z.object({
    /** A name or part of one, or a person's id. */
    mentee: asked,
    mentor: asked,
    /** A scenario to look in; the proposal in force when left out. */
    scenario: maybe(z.uuid({ error: 'This scenario is not known.' })),
    /** Else of which strand the proposal is. */
    ...strandAsked,
  }),
  output: z.object({
    /** Whether there is a proposal or scenario to look in. */
    isThere: z.boolean(),
    strands: strandsShown,
    mentee: person.nullable(),
    mentor: person.nullable(),
    /** Where a name fits several, or nobody. */
    mentees: z.array(person),
    mentors: z.array(person),
    /** null where one of the two is not to be matched now. */
    pair: explained.nullable(),
    /** The smallest changes that would give the mentee a mentor; null where they have one or are not to be matched. */
    help: help.nullable(),
    names: z.record(z.string(), z.string()),
    criteria: z.record(z.string(), z.string()),
  }),
  may: aProgramManager,
  run: async (ctx, { program, mentee: menteeAsked, mentor: mentorAsked, scenario, structure }) => {
    const strand = await strandNamed(ctx, program, structure);
    const place = await placeToLook(ctx, program, strand, scenario);
    const mentees = await findCandidates(ctx, program, 'mentee', menteeAsked);
    const mentors = await findCandidates(ctx, program, 'mentor', mentorAsked);
    const [mentee, mentor] = [mentees.length === 1 ? mentees[0] : undefined, mentors.length === 1 ? mentors[0] : undefined];
    const pair =
      place && mentee && mentor
        ? await askLaboratory({ ask: 'pair', ...place.about, mentee: mentee.id, mentor: mentor.id }, place.text)
        : null;
    const help = place && mentee ? await askLaboratory({ ask: 'help', ...place.about, mentee: mentee.id }, place.text) : null;
    const people = await personNames(ctx, peopleIn(pair, help));
    return {
      isThere: place !== undefined,
      strands: shownStrands(await strandsOf(ctx, program), strand),
      mentee: mentee ?? null,
      mentor: mentor ?? null,
      mentees,
      mentors,
      pair,
      help,
      names: Object.fromEntries([...people].map(([id, { name }]) => [id, name])),
      criteria: place ? await criterionNames(ctx, place.about.base) : {},
    };
  },
});

interface Place {
  about: About;
  text: () => Promise<string>;
}

async function placeToLook(ctx: Context, program: string, strand: Strand, scenario: string | undefined): Promise<Place | undefined> {
  if (scenario) {
    const { base, changes } = await scenarioOf(ctx, program, scenario);
    return { about: { base, changes }, text: () => baseText(ctx, base) };
  }
  const run = await proposalInForce(ctx, program, strand);
  return run ? { about: { base: baseOfRun(run), changes: [] }, text: () => runText(ctx, run) } : undefined;
}

function peopleIn(pair: PairExplained | null, found: Help | null): string[] {
  const inMoves = (moves: Help['places'][number]['moved']) => moves.flatMap(({ mentee, from, to }) => [mentee, ...from, ...to]);
  return [
    ...(pair ? [...pair.mentorsOfMentee, ...pair.menteesOfMentor, ...inMoves(pair.moved)] : []),
    ...(found?.places.flatMap((one) => [one.mentor, ...inMoves(one.moved)]) ?? []),
  ];
}
