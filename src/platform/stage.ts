/** A stage of the mission says in one list everything it contributes; `app/stages.ts` is the ordered list of lists. */
import type { z } from 'zod';
import type { App } from './app.ts';
import type { Chore } from './chore.ts';
import type { AnyCommand, AnyQuery } from './command.ts';
import type { Context } from './context.ts';
import type { EventType } from './event.ts';
import type { AnyMail } from './mail/mail.ts';
import type { AnyReaction } from './reaction.ts';
import type { AnyWork } from './work.ts';
import type { Words } from './words/words.ts';

export interface Stage {
  readonly name: string;
  readonly commands: readonly AnyCommand[];
  readonly queries: readonly AnyQuery[];
  // oxlint-disable-next-line typescript/no-explicit-any -- events of every shape
  readonly events: readonly EventType<any>[];
  readonly reactions: readonly AnyReaction[];
  readonly mails: readonly AnyMail[];
  readonly chores: readonly Chore[];
  readonly works: readonly AnyWork[];
  readonly words: Words;
  /** Address on the site (react-router pattern) to the page's file below `src/`. */
  readonly pages: readonly Page[];
  readonly blueprintParts: readonly BlueprintPart[];
  readonly launchSteps: readonly LaunchStep[];
  /** Whether the actor has to do with the program at all: what tells a 403 from a 404. */
  readonly relatesToProgram?: (ctx: Context, program: string) => Promise<boolean>;
  /** Given by the one stage that knows people's addresses. */
  readonly findReader?: App['findReader'];
  /** Where this stage's rows about a person are erased, called in the order of the stages' list, last first. */
  readonly erase?: (ctx: Context, personId: string) => Promise<void>;
}

export interface Page {
  /** For example `programs/:program/registration`. */
  path: string;
  file: string;
  /** `program` pages are drawn inside the program's frame with its six stages; `plain` ones have no navigation. */
  frame?: 'program' | 'site' | 'plain';
}

/** A part of a blueprint file that a stage reads from and writes to a program. */
export interface BlueprintPart<Value = unknown> {
  readonly key: string;
  readonly schema: z.ZodType<Value>;
  readonly read: (ctx: Context, program: string) => Promise<Value | undefined>;
  readonly write: (ctx: Context, program: string, value: Value) => Promise<void>;
}

/** One step of a program's launch checklist, judged from the live data. */
export interface LaunchStep {
  readonly key: string;
  /** Order on the checklist: 1 to 14, the first being the general information. */
  readonly place: number;
  readonly says: string;
  readonly path: (program: string) => string;
  readonly done: (ctx: Context, program: string) => Promise<boolean>;
}

type StageGiven = Pick<Stage, 'name' | 'words'> & Partial<Stage>;

export function stage(given: StageGiven): Stage {
  return {
    commands: [],
    queries: [],
    events: [],
    reactions: [],
    mails: [],
    chores: [],
    works: [],
    pages: [],
    blueprintParts: [],
    launchSteps: [],
    ...given,
  };
}

export function blueprintPart<Value>(part: BlueprintPart<Value>): BlueprintPart {
  return part as BlueprintPart;
}

export function findReaderIn(stages: readonly Stage[]): App['findReader'] {
  return stages.find((one) => one.findReader)?.findReader ?? (async () => undefined);
}
