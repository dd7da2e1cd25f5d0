import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { linesOf } from '../lines.ts';
import { agendaDesign, writeDesign } from './agenda-design.ts';

const { topics, mentorPrompts, menteePrompts, resourceTypes } = agendaDesign.shape;
const { first, second, middle, last } = topics.shape;

export const saveAgendaDesign = command({
  name: 'supporting.save-agenda-design',
  says: 'Use this agenda',
  done: 'Sessions of this program are prepared by this agenda.',
  http: 'PUT /programs/:program/agenda-design',
  input: z.object({
    mentorPrompts: linesOf(mentorPrompts),
    menteePrompts: linesOf(menteePrompts),
    resourceTypes: linesOf(resourceTypes),
    topics: z.object({ first: linesOf(first), second: linesOf(second), middle: linesOf(middle), last: linesOf(last) }).prefault({}),
  }),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, ...design }) => {
    await writeDesign(ctx, program, design);
    return { program };
  },
});
