/**
 * A blueprint file as text: YAML in, values with the line each came from; values in, the same YAML
 * every time. Mistakes are sentences that name the line and the field.
 */
import { LineCounter, isNode, parseDocument, stringify, type Document } from 'yaml';
import type { z } from 'zod';
import { Invalid } from '../../platform/problems.ts';

export const mostCharacters = 200_000;
const mostSentences = 10;

export interface BlueprintText {
  values: Record<string, unknown>;
  /** @throws Invalid naming lines and fields, also for a field that the schema does not know */
  read<T>(schema: z.ZodType<T>, at: readonly string[]): T;
}

type Path = readonly PropertyKey[];

/** @throws Invalid for what is no YAML, or not one set of fields */
export function parseBlueprint(text: string): BlueprintText {
  if (text.length > mostCharacters)
    throw refuse([`The file is longer than ${mostCharacters.toLocaleString('en')} characters; blueprints are not.`]);
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, version: '1.2' });
  if (document.errors.length > 0)
    throw refuse(document.errors.map((error) => `Line ${lines.linePos(error.pos[0]).line}: ${error.message.split(/ at line|\n/)[0]}.`));
  const values = valuesOf(document);
  const lineOf = (path: Path): number => lines.linePos(startOf(document, path)).line;
  const sentence = (path: Path, message: string) =>
    `Line ${lineOf(path)}${path.length > 0 ? `, ${path.map(String).join('.')}` : ''}: ${message}`;
  return {
    values,
    read(schema, at) {
      const given = at.reduce<unknown>((value, key) => (value as Record<string, unknown> | undefined)?.[key], values);
      const found = schema.safeParse(given);
      if (!found.success) throw refuse(found.error.issues.map((issue) => sentence([...at, ...issue.path], issue.message)));
      const unknown = unknownFields(given, found.data);
      if (unknown.length > 0)
        throw refuse(unknown.map((path) => sentence([...at, ...path], 'This field is not known here. Is it spelled right?')));
      return found.data;
    },
  };
}

function valuesOf(document: Document.Parsed): Record<string, unknown> {
  let values: unknown;
  try {
    values = document.toJS({ maxAliasCount: 50 });
  } catch {
    throw refuse(['The file repeats itself through aliases more often than a blueprint needs.']);
  }
  if (typeof values !== 'object' || values === null || Array.isArray(values))
    throw refuse(['This is not a blueprint: a blueprint is a list of fields that begins with `pairwell: blueprint`.']);
  if (cannotBeKept.test(JSON.stringify(values))) throw refuse(['The file holds a character that cannot be stored: NUL, or half of one.']);
  return values as Record<string, unknown>;
}

/** As JSON writes it, where an even number of strokes before it means a stroke and not the character. */
const cannotBeKept = /(?<!\\)(?:\\\\)*\\u(?:0000|d[89a-f])/i;

/** Where the value is written, or the nearest thing around it for one that is missing. */
function startOf(document: Document.Parsed, path: Path): number {
  for (let length = path.length; length > 0; length--) {
    const node = document.getIn(path.slice(0, length), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}

/** What was given and then dropped by the schema: misspelled fields, most often. */
function unknownFields(given: unknown, kept: unknown, path: Path = []): Path[] {
  if (typeof given !== 'object' || given === null || typeof kept !== 'object' || kept === null) return [];
  return Object.entries(given).flatMap(([key, value]) =>
    Object.hasOwn(kept, key) ? unknownFields(value, (kept as Record<string, unknown>)[key], [...path, key]) : [[...path, key]],
  );
}

const refuse = (sentences: string[]): Invalid =>
  new Invalid({
    file: [
      ...sentences.slice(0, mostSentences),
      ...(sentences.length > mostSentences ? [`And ${sentences.length - mostSentences} more.`] : []),
    ].join('\n'),
  });

export function writeBlueprint(values: Record<string, unknown>): string {
  return stringify(values, { lineWidth: 110, aliasDuplicateObjects: false });
}
