import { z } from 'zod';

/** What every change of a questionnaire answers with. */
export const questionnaireOutput = z.object({ version: z.number().int(), key: z.string() });
