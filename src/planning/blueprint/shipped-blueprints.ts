import { parseBlueprint } from './blueprint-text.ts';
import { blueprintDocument } from './blueprint-document.ts';

const files = import.meta.glob<string>('/blueprints/*.yaml', { query: '?raw', import: 'default', eager: true });

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
  text: string;
}

let read: ShippedBlueprint[] | undefined;

const sizeOf = (value: unknown): number => (Array.isArray(value) ? value.length : 0);

/** The blueprints of `blueprints/`, in the order of their names. */
export function shippedBlueprints(): ShippedBlueprint[] {
  read ??= Object.values(files)
    .map((text) => {
      const { document, values } = { document: parseBlueprint(text).read(blueprintDocument, []), values: parseBlueprint(text).values };
      return {
        key: document.key,
        name: document.name,
        says: document.says,
        structure: document.program.structure,
        lengthDays: document.program.lengthDays ?? null,
        tracks: document.tracks.map((track) => track.name),
        objectives: document.objectives.length,
        questions: sizeOf(values.questionnaire),
        rules: sizeOf(values.rules),
        text,
      };
    })
    .sort((a, b) => a.name.localeCompare(b.name, 'en'));
  return read;
}
