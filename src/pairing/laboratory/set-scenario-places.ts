import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { number } from '../../platform/input.ts';
import { changeScenario } from './change-scenario.ts';
import { outcome } from './outcome.ts';
import { whyNotMine } from './scenario-of.ts';

export const setScenarioPlaces = command({
  name: 'pairing.set-scenario-places',
  says: 'Try so many places',
  http: 'PUT /programs/:program/scenarios/:scenario/places',
  input: z.object({
    mentor: z.uuid({ error: 'Choose a mentor.' }),
    /** For further mentees, beside matches under way. */
    places: number('The places', { least: 0, most: 50, whole: true }),
  }),
  output: outcome,
  may: aProgramManager,
  ready: whyNotMine,
  run: (ctx, { program, scenario, mentor, places }) =>
    changeScenario(ctx, { program, scenario }, (made) => [...made, { what: 'places', mentor, places }]),
});
