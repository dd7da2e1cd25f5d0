/**
 * Reads people's answers into the form a criterion needs, or says whose answer does not fit.
 * An answer that is absent, null, an empty text or an empty list counts as not given: undefined.
 * Example: a choice "Finance" reads as the tags { Finance: 1 } where tags are asked for.
 */
import { AnswerError } from './errors.ts';
import type { Answer, Person, Question } from './criteria.ts';

export const menteeKey = (question: Question): string => (typeof question === 'string' ? question : question.mentee);

export const mentorKey = (question: Question): string => (typeof question === 'string' ? question : question.mentor);

function given(person: Person, key: string): Answer | undefined {
  const answer = person.answers[key];
  if (answer === null || answer === undefined || answer === '') return undefined;
  if (typeof answer === 'object' && Object.keys(answer).length === 0) return undefined;
  return answer;
}

function unfit(person: Person, key: string, why: string): AnswerError {
  return new AnswerError(`The answer of "${person.id}" to "${key}" ${why}.`, {
    person: person.id,
    field: key,
  });
}

/** A single choice. */
export function readChoice(person: Person, key: string): string | undefined {
  const answer = given(person, key);
  if (answer === undefined || typeof answer === 'string') return answer;
  if (Array.isArray(answer) && answer.length === 1 && typeof answer[0] === 'string') return answer[0];
  throw unfit(person, key, 'must be one choice');
}

/** A place on an ordered scale, 0 for the lowest. */
export function readLevel(person: Person, key: string, scale: readonly string[]): number | undefined {
  const choice = readChoice(person, key);
  if (choice === undefined) return undefined;
  const level = scale.indexOf(choice);
  if (level < 0) throw unfit(person, key, `is "${choice}", which is not on the scale`);
  return level;
}

/** A finite number. */
export function readNumber(person: Person, key: string): number | undefined {
  const answer = given(person, key);
  if (answer === undefined) return undefined;
  if (typeof answer !== 'number' || !Number.isFinite(answer)) throw unfit(person, key, 'must be a number');
  return answer;
}

/** Minutes east of UTC. */
export function readOffset(person: Person, key: string, offsets: Readonly<Record<string, number>> = {}): number | undefined {
  const answer = given(person, key);
  if (typeof answer !== 'string') {
    const minutes = readNumber(person, key);
    if (minutes !== undefined && Math.abs(minutes) > 14 * 60)
      throw unfit(person, key, `is ${minutes} minutes, further from UTC than any clock`);
    return minutes;
  }
  const offset = Object.hasOwn(offsets, answer) ? offsets[answer] : undefined;
  if (offset === undefined) throw unfit(person, key, `is "${answer}", a zone with no known offset`);
  return offset;
}

/** Tags with their weights; tags of weight 0 are left out, and with them an answer of nothing else. */
export function readTags(person: Person, key: string): Map<string, number> | undefined {
  const answer = given(person, key);
  if (answer === undefined) return undefined;
  if (typeof answer === 'string') return new Map([[answer, 1]]);
  if (typeof answer === 'number') throw unfit(person, key, 'must be a list of choices');
  const tags = new Map<string, number>();
  const weighted: [string, unknown][] = isList(answer) ? answer.map((tag) => [tag, 1]) : Object.entries(answer);
  for (const [tag, weight] of weighted) {
    if (typeof tag !== 'string') throw unfit(person, key, 'must be a list of choices');
    if (typeof weight !== 'number' || !Number.isInteger(weight) || weight < 0 || weight > 1000)
      throw unfit(person, key, `gives "${tag}" the weight ${String(weight)}; weights are whole numbers from 0 to 1000`);
    if (weight > 0) tags.set(tag, weight);
  }
  return tags.size > 0 ? tags : undefined;
}

const isList = (answer: object): answer is readonly string[] => Array.isArray(answer);
