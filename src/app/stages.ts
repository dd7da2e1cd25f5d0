/** The stages in the order of a program's life. An import may only look up this list, never down. */
import type { Stage } from '../platform/stage.ts';
import { people } from '../people/stage.ts';
import { planning } from '../planning/stage.ts';
import { registration } from '../registration/stage.ts';
import { pairing } from '../pairing/stage.ts';
import { scheduling } from '../scheduling/stage.ts';
import { supporting } from '../supporting/stage.ts';
import { reporting } from '../reporting/stage.ts';
import { site } from './site.ts';

export const stages: readonly Stage[] = [people, planning, registration, pairing, scheduling, supporting, reporting, site];
