/** What people of a pool wrote in their own words: whose texts are alike, and what each speaks of that others speak of too. */
import { lexiconFor } from '../../people/skills/reading/lexicon.ts';
import type { TextRanker } from '../../people/skills/reading/text-ranker.ts';
import { topicsOf, type Topic } from '../../people/skills/reading/topics.rules.ts';
import type { Context } from '../../platform/context.ts';
import type { Registrant } from '../../registration/registrants-of.ts';
import { writtenAnswers, type Written } from '../../registration/written-answers.ts';
import type { CriteriaSet } from '../criteria/criteria-set.ts';
import type { Shape } from '../structures/shape.ts';
import type { AlikeTexts } from './alike-texts.ts';
import { sharedTopics } from './shared-topics.rules.ts';
import { textsAsked, textTo } from './texts-asked.rules.ts';

/** Of each mentee's row: whoever is further than so many others is no more like them than anybody. */
const mentorsKept = 30;

export interface KnownTexts {
  /** With topics in the place of what they wrote: no text is kept with a proposal. */
  registrants: Registrant[];
  /** By the criterion's key. */
  alike: ReadonlyMap<string, { alike: AlikeTexts; labels: Record<string, string> }>;
}

interface Given {
  /** None where the organisation has no free text ranked. */
  ranker: TextRanker | undefined;
  set: CriteriaSet;
  registrants: readonly Registrant[];
  shape: Pick<Shape, 'division'>;
  /** Rows for these alone; they come out as they would among everybody. */
  only?: readonly string[];
}

export async function knowTexts(ctx: Context, program: string, { ranker, set, registrants, shape, only }: Given): Promise<KnownTexts> {
  const { counted, questions } = textsAsked(set);
  if (!ranker || counted.length === 0) return { registrants: [...registrants], alike: new Map() };
  const everybody = await writtenAnswers(ctx, program, questions);
  const texts = everybody.flatMap(({ texts: theirs }) => Object.values(theirs));
  const lexicon = await lexiconFor(ctx, texts);
  const topics = topicsBy(everybody, (text) => topicsOf(text, lexicon));
  const { labels, kept } = sharedTopics(
    everybody.map(({ person }) => ({ person, topics: [...(topics.get(person)?.values() ?? [])].flat() })),
  );
  const isPeer = shape.division.by === 'among peers';
  const sought = only && new Set(only);
  const asking = everybody.filter(({ person, isMentee }) => (isPeer || isMentee) && (!sought || sought.has(person)));
  const offering = everybody.filter(({ isMentor }) => isPeer || isMentor);
  const alike = new Map<string, { alike: AlikeTexts; labels: Record<string, string> }>();
  for (const { key, mentee, mentor } of counted) {
    const [wants, offers] = [textsTo(asking, mentee), textsTo(offering, mentor)];
    // One more than is kept, for among peers everybody is nearest to themselves.
    const near = await ranker.nearest(textsIn(wants), textsIn(offers), lexicon, mentorsKept + 1);
    const row = (person: string, at: number) =>
      (near[at] ?? [])
        .filter(({ candidate }) => offers[candidate]?.person !== person)
        .slice(0, mentorsKept)
        .flatMap(({ candidate, likeness }) => [candidate, likeness]);
    const rows = Object.fromEntries(wants.map(({ person }, at) => [person, row(person, at)]));
    alike.set(key, { alike: { by: ranker.name, mentors: offers.map(({ person }) => person), rows }, labels });
  }
  const inTopics = (one: Registrant): Registrant => {
    const others = Object.entries(one.answers).filter(([key]) => !questions.includes(key));
    const written = [...(topics.get(one.personId) ?? [])].map(([key, theirs]) => [key, kept(theirs)] as const);
    return { ...one, answers: Object.fromEntries([...others, ...written]) };
  };
  return { registrants: registrants.map(inTopics), alike };
}

const textsTo = (people: readonly Written[], questions: readonly string[]) =>
  people.map(({ person, texts }) => ({ person, text: textTo(questions, texts) })).filter(({ text }) => text !== '');

const textsIn = (written: readonly { text: string }[]): string[] => written.map(({ text }) => text);

/** By person and question; none of a question that was left open. */
function topicsBy(people: readonly Written[], read: (text: string) => Topic[]): Map<string, Map<string, Topic[]>> {
  return new Map(
    people.map(({ person, texts }) => {
      const written = Object.entries(texts).filter(([, text]) => text.trim() !== '');
      return [person, new Map(written.map(([key, text]) => [key, read(text)]))];
    }),
  );
}
