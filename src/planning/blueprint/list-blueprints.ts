import { z } from 'zod';
import { anyProgramManager } from '../../people/access.ts';
import { query } from '../../platform/command.ts';
import { examplePair } from '../program-settings.ts';
import { shippedBlueprints } from './shipped-blueprints.ts';

export const listBlueprints = query({
  name: 'planning.list-blueprints',
  says: 'List the blueprints that are shipped',
  http: 'GET /blueprints',
  input: z.object({}),
  output: z.array(
    z.object({
      key: z.string(),
      name: z.string(),
      says: z.string(),
      structure: z.string(),
      lengthDays: z.number().nullable(),
      tracks: z.array(z.string()),
      objectives: z.number(),
      questions: z.number(),
      rules: z.number(),
      examplePair: examplePair.nullable(),
    }),
  ),
  may: anyProgramManager,
  run: async () => shippedBlueprints().map(({ text: _, ...card }) => card),
});
