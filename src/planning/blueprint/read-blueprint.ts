import type { App } from '../../platform/app.ts';
import type { BlueprintPart } from '../../platform/stage.ts';
import { blueprintDocument, planningKeys, type BlueprintDocument } from './blueprint-document.ts';
import { parseBlueprint } from './blueprint-text.ts';

export interface Blueprint {
  document: BlueprintDocument;
  /** What later stages read, each checked by its own schema. */
  parts: { part: BlueprintPart; value: unknown }[];
  /** What no stage reads: kept with the program, so that nothing is lost. */
  unknown: Record<string, unknown>;
}

export const partsOf = (app: App): BlueprintPart[] => app.stages.flatMap((stage) => stage.blueprintParts);

/** Reads and checks a whole blueprint before anything is written. @throws Invalid naming lines and fields */
export function readBlueprint(app: App, text: string): Blueprint {
  const file = parseBlueprint(text);
  const parts = partsOf(app);
  const known = new Set([...planningKeys, ...parts.map((part) => part.key)]);
  return {
    document: file.read(blueprintDocument, []),
    parts: parts.filter((part) => part.key in file.values).map((part) => ({ part, value: file.read(part.schema, [part.key]) })),
    unknown: Object.fromEntries(Object.entries(file.values).filter(([key]) => !known.has(key))),
  };
}
