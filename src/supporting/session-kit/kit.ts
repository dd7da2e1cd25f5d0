/** What a pair writes around one session: a document read whole, saved one section at a time. */
import { z } from 'zod';
import { checkInMethods, priorities } from './choices.ts';

export const kitSections = ['goal', 'items', 'obstacles', 'resources', 'insights', 'followUp'] as const;
export type KitSection = (typeof kitSections)[number];

/** The process around a session, from one to the next. */
export const processSteps = ['preparation', 'goal setting', 'discussion', 'resource sharing', 'action planning', 'follow-up'] as const;
export type ProcessStep = (typeof processSteps)[number];

export const kitItem = z.object({
  id: z.uuid(),
  topic: z.string(),
  priority: z.enum(priorities).default('medium'),
  notes: z.string().default(''),
  /** Talked through; what is not carries over to the next session. */
  done: z.boolean().default(false),
  carriedOver: z.boolean().default(false),
});

export const kitObstacle = z.object({
  id: z.uuid(),
  challenge: z.string(),
  /** 1 slows us down, 2 holds us up, 3 stops us. */
  impact: z.number().int().min(1).max(3).default(1),
  solutions: z.string().default(''),
  solved: z.boolean().default(false),
  /** When the pair brought it to the program manager. */
  escalatedAt: z.iso.datetime().nullable().default(null),
});

export const kitResource = z.object({
  id: z.uuid(),
  name: z.string(),
  type: z.string(),
  purpose: z.string().default(''),
  url: z.string().default(''),
});

const followUp = z.object({
  nextOn: z.iso.date().nullable().default(null),
  /** Why there is no next date, where there is none. */
  noNextReason: z.string().default(''),
  method: z.enum(checkInMethods).nullable().default(null),
  milestones: z.array(z.string()).default([]),
});

const marked = z.object({ state: z.enum(['done', 'skipped']), at: z.iso.datetime(), by: z.uuid() });

export const kitDocument = z.object({
  goal: z.string().default(''),
  items: z.array(kitItem).default([]),
  obstacles: z.array(kitObstacle).default([]),
  resources: z.array(kitResource).default([]),
  insights: z.string().default(''),
  followUp: followUp.prefault({}),
  /** Steps of the process that were ticked or skipped. */
  process: z.partialRecord(z.enum(processSteps), marked).default({}),
  /** Items of the session before that were struck off rather than carried over. */
  leftBehind: z.array(z.uuid()).default([]),
  /** How often each section was saved, so that two writers notice each other. */
  versions: z.partialRecord(z.enum(kitSections), z.number().int()).default({}),
});

export type Kit = z.output<typeof kitDocument>;
export type KitItem = z.output<typeof kitItem>;
export type KitObstacle = z.output<typeof kitObstacle>;
export type KitResource = z.output<typeof kitResource>;

export const emptyKit = (): Kit => kitDocument.parse({});
