import { parseBlueprint } from './blueprint-text.ts';
import type { ExamplePair } from '../program-settings.ts';
import { blueprintDocument } from './blueprint-document.ts';

export interface ShippedBlueprint {
  key: string;
  name: string;
  says: string;
  /** What it sets up, in figures and names, for its card. */
  structure: string;
  lengthDays: number | null;
  tracks: string[];
  objectives: number;
  questions: number;
  rules: number;
  examplePair: ExamplePair | null;
  text: string;
}

let read: ShippedBlueprint[] | undefined;

const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** The blueprints of `blueprints/`, in the order of their names. */
export function shippedBlueprints(): ShippedBlueprint[] {
  // Asked here and not above: tools that only list the stages load this module without the bundler.
  read ??= Object.values(import.meta.glob<string>('/blueprints/*.yaml', { query: '?raw', import: 'default', eager: true }))
    .map(shipped)
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return read;
}

function shipped(text: string): ShippedBlueprint {
  const file = parseBlueprint(text);
  const { key, name, says, program, tracks, objectives, examplePair } = file.read(blueprintDocument, []);
  return {
    key,
    name,
    says,
    structure: program.structure,
    lengthDays: program.lengthDays ?? null,
    tracks: tracks.map((track) => track.name),
    objectives: objectives.length,
    questions: sizeOf(file.values.questionnaire),
    rules: sizeOf(file.values.rules),
    examplePair: examplePair ?? null,
    text,
  };
}
