/** A stage of the mission says in one list everything it contributes; `app/stages.ts` is the ordered list of lists. */
import type { Hono } from 'hono';
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
  /** Whether the actor's organisation has such a program; given by the one stage that keeps them. */
  readonly knowsProgram?: (ctx: Context, program: string) => Promise<boolean>;
  /** Whether the actor has to do with the program at all: what tells a 403 from a 404. */
  readonly relatesToProgram?: (ctx: Context, program: string) => Promise<boolean>;
  /** How far this stage is in the program, for the program's left navigation. Undefined where there is nothing to say yet. */
  readonly stageState?: (ctx: Context, program: string) => Promise<StageState | undefined>;
  /** What the signed-in person should do next, for their home page: at most a handful, read in one or two statements. */
  readonly whatIsNext?: (ctx: Context) => Promise<NextThing[]>;
  /** What in these programs waits for their managers, by program, for the home page and the overviews: one or two statements for all. */
  readonly needsAttention?: (ctx: Context, programs: readonly string[]) => Promise<ReadonlyMap<string, NextThing[]>>;
  /** Addresses that are no pages: sign-in callbacks, uploads, downloads that stream. Called once as the server starts. */
  readonly mounts?: (site: Hono, app: App) => void;
  /** Given by the one stage that knows people's addresses. */
  readonly findReader?: App['findReader'];
  /** Given by the one stage that takes people in before their first day, and asked of those whose first day is ahead. */
  readonly isTooEarlyFor?: (ctx: Context, letter: EarlyLetter) => Promise<boolean>;
  /** Where this stage's rows about a person are erased, called in the order of the stages' list, last first. */
  readonly erase?: (ctx: Context, personId: string) => Promise<void>;
}

export interface EarlyLetter {
  to: string;
  /** Which it is about; null where that is not known, so that it may be about any. */
  program: string | null;
}

export interface Page {
  /** For example `programs/:program/registration`. */
  path: string;
  file: string;
  /** `program` pages are drawn inside the program's frame with its six stages; `plain` ones have no navigation. */
  frame?: 'program' | 'site' | 'plain';
}

export interface StageState {
  /** In the reader's language, two or three words: '18 of 40 answered'. */
  says: string;
  /** `ahead`: not begun; `now`: under way; `done`; `attention`: somebody must act. */
  mark: 'ahead' | 'now' | 'done' | 'attention';
}

export interface NextThing {
  /** In the reader's language, what to do: 'Sign your charter with Mo'. */
  says: string;
  /** A second line: where, with whom, why. */
  detail?: string;
  to: string;
  /** The button's words; 'Open' when left out. */
  label?: string;
  /** When it is due or takes place: for the order, and shown where there is no second line. */
  at?: Date;
  /** The heaviest is shown first and largest: 100 a session within the day, 50 something overdue, 10 an idea. */
  weight: number;
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
