/** Reads what somebody typed into the shape of the question's answer, or says why it does not fit. */
import type { Answer } from '../answers.ts';
import type { Question } from '../questionnaire/question.ts';
import { sameTag, tidyTag } from './tags.rules.ts';

export type Read = { answer: Answer | undefined } | { problem: string };

const mostCharacters = 2_000;
const mostOwnSkills = 5;
const longestTag = 80;
const nul = String.fromCharCode(0);

/** What the database could not keep as text: NUL, or half of a character. */
const cannotBeKept = (text: string): boolean => text.includes(nul) || !text.isWellFormed();

const isText = (value: unknown): value is string => typeof value === 'string';
const nothing: Read = { answer: undefined };

/** @param options what the question offers, by value; empty where anything may be typed */
export function readAnswer(question: Question, options: readonly string[], given: unknown): Read {
  if (given === undefined || given === null || given === '') return nothing;
  return readers[question.type](question, options, given);
}

const readers: Record<Question['type'], (question: Question, options: readonly string[], given: unknown) => Read> = {
  single: readChoice,
  scale: readChoice,
  multiple: readChoices,
  locations: readChoices,
  languages: readChoices,
  number: readNumber,
  text: readText,
  skills: readSkills,
};

function readChoice(_: Question, options: readonly string[], given: unknown): Read {
  const choice = Array.isArray(given) && given.length === 1 ? (given[0] as unknown) : given;
  const value = typeof choice === 'number' ? String(choice) : choice;
  return isText(value) && options.includes(value) ? { answer: value } : { problem: 'Choose one of the answers that are offered.' };
}

function readChoices(_: Question, options: readonly string[], given: unknown): Read {
  const typed = isText(given) && options.length === 0 ? given.split(',') : isText(given) ? [given] : given;
  if (!Array.isArray(typed) || !typed.every(isText)) return { problem: 'Choose from the answers that are offered.' };
  const chosen = [...new Set(typed.map((one) => one.trim()).filter(Boolean))];
  if (chosen.length > 60) return { problem: 'Choose at most 60.' };
  if (options.length > 0 && !chosen.every((one) => options.includes(one))) return { problem: 'Choose from the answers that are offered.' };
  if (chosen.some((one) => one.length > longestTag || cannotBeKept(one))) return { problem: `Keep each to ${longestTag} characters.` };
  return { answer: chosen.length > 0 ? chosen : undefined };
}

function readNumber({ least = 0, most = 1_000_000 }: Question, _: readonly string[], given: unknown): Read {
  const value = isText(given) ? Number(given.trim().replace(',', '.')) : given;
  if (typeof value !== 'number' || !Number.isFinite(value) || value < least || value > most)
    return { problem: `This must be a number between ${least} and ${most}.` };
  return { answer: value };
}

function readText(_: Question, __: readonly string[], given: unknown): Read {
  if (!isText(given)) return { problem: 'This must be text.' };
  const text = given.trim();
  if (text.length > mostCharacters)
    return { problem: `This is longer than ${mostCharacters.toLocaleString('en')} characters. Shorten it.` };
  if (cannotBeKept(text)) return { problem: 'This holds a character that cannot be stored. Remove it and try again.' };
  return { answer: text === '' ? undefined : text };
}

/** Weights by tag; a weight of 0 or '' is as good as not named. */
function readSkills(question: Question, options: readonly string[], given: unknown): Read {
  if (typeof given !== 'object' || given === null || Array.isArray(given)) return { problem: 'Say for each how much.' };
  const weights: Record<string, number> = {};
  for (const [tag, weight] of Object.entries(given)) {
    const value = Number(weight);
    if (weight === '' || weight === null || weight === undefined || value === 0) continue;
    if (!Number.isInteger(value) || value < 1 || value > question.weights.length)
      return { problem: `Say for each how much, from 1 to ${question.weights.length}.` };
    const known = sameTag(tag, options);
    if (!known && !question.ownSkills) return { problem: `${tag} is not one of those that are offered.` };
    const name = known ?? tidyTag(tag);
    if (name.length > longestTag || cannotBeKept(name)) return { problem: `Keep each to ${longestTag} characters.` };
    if (name !== '') weights[name] = value;
  }
  if (Object.keys(weights).filter((tag) => !options.includes(tag)).length > mostOwnSkills)
    return { problem: `Add at most ${mostOwnSkills} of your own.` };
  return { answer: Object.keys(weights).length > 0 ? weights : undefined };
}

/** A list of skills as a form sends it: `o3` is the weight of the fourth option, `own` are those typed in. */
export function skillsFromForm(options: readonly string[], form: Record<string, unknown>): Record<string, unknown> {
  const offered = options.map((option, at) => [option, form[`o${at}`]] as const);
  const own = (Array.isArray(form.own) ? form.own : []).flatMap((row: unknown) => {
    const { name, weight } = (row ?? {}) as { name?: unknown; weight?: unknown };
    return isText(name) && name.trim() !== '' ? [[name, weight === '' || weight === undefined ? 1 : weight] as const] : [];
  });
  return Object.fromEntries([...offered, ...own]);
}
