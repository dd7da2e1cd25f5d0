/** A program that asks what the given columns tell, and matches by them. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import type { CsvRow } from './read-files.ts';

export interface FlowColumns {
  /** Its values from lowest to highest; a mentor stands `least` to `most` steps above. */
  level?: { column: string; values: string[]; least: number; most: number };
  /** Two people of a pair must not have the same here. */
  apart?: string;
  /** The same here earns points. */
  alike?: string;
  /** 'yes' here: takes part in both roles. */
  both?: string;
}

interface Blueprint {
  questionnaire: { pool: string }[];
  criteria: { criteria: unknown[] } & Record<string, unknown>;
}

const shipped = join(import.meta.dirname, '../../blueprints/sales-mentorship-90-days.yaml');
/** A choice among the values given. */
const asked = (key: string, title: string, values: readonly string[]) => ({
  key,
  title,
  section: 'Where you work',
  type: 'single',
  required: true,
  options: values.map((value) => ({ value, label: value })),
});
const compared = (key: string, name: string, kind: string, strength: string) => {
  return { key, name, kind, mentee: [key], mentor: [key], strength };
};

/** @param generated whether the shipped questions and criteria stay beside those of the columns */
export function blueprintFor({ level, apart, alike }: FlowColumns, rows: readonly CsvRow[], generated: boolean): string {
  const blueprint = parse(readFileSync(shipped, 'utf8')) as Blueprint;
  const valuesOf = (column: string) => [...new Set(rows.map((row) => row[column] ?? '').filter(Boolean))].sort();
  const questionnaire = [
    ...(generated ? blueprint.questionnaire : []),
    ...(level ? [asked('grade', 'What is your grade?', level.values)] : []),
    ...(apart ? [asked('apart', `What is your ${apart}?`, valuesOf(apart))] : []),
    ...(alike ? [asked('alike', `And your ${alike}?`, valuesOf(alike))] : []),
  ];
  const criteria = [
    ...(generated ? blueprint.criteria.criteria : []),
    ...(level ? [{ ...compared('grade', 'Stands above', 'levels', 'required'), atLeast: level.least, atMost: level.most }] : []),
    ...(apart ? [compared('apart', `Not the same ${apart}`, 'different', 'required')] : []),
    ...(alike ? [compared('alike', `The same ${alike}`, 'same', 'very')] : []),
  ];
  return stringify({ ...blueprint, questionnaire, criteria: { ...blueprint.criteria, criteria } });
}
