import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { tracksOf } from '../../planning/program-of.ts';
import { command } from '../../platform/command.ts';
import { maybe, number, ticked } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { processChanged } from '../events.ts';
import { processSchema } from './process.ts';
import { ways } from './ways.ts';
import { writeProcess } from './write-process.ts';

const whole = (label: string, least: number, most: number) => number(label, { least, most, whole: true });
const way = z.enum(ways, { error: 'Choose what mentees may do.' });

export const saveProcess = command({
  name: 'pairing.save-process',
  says: 'Save how pairs come about',
  done: 'Saved. It holds for everything that begins from now on.',
  http: 'PUT /programs/:program/pairing-process',
  input: z.object({
    way,
    /** By the track's key; as the program where nothing is chosen. */
    wayOfTrack: z.record(z.string().max(100), z.union([z.literal(''), way])).optional(),
    shortlist: whole('The length of a shortlist', 2, 10),
    wishes: whole('The number of wishes', 1, 5),
    askedAtOnce: whole('The requests at once', 1, 5),
    waitingAtMentor: whole('The requests that wait at a mentor', 1, 20),
    approval: z.enum(['one side', 'both sides'], { error: 'Choose who has to say yes.' }),
    chemistryCall: ticked,
    remindAfterDays: whole('The days to the reminder', 1, 60),
    closeAfterDays: whole('The days until a request closes', 2, 90),
    rolling: ticked,
    leftOutFirst: ticked,
    bridges: ticked,
    endOnLastDay: ticked,
    /** Left out for never. */
    endAfterQuietDays: maybe(whole('The days until a quiet match ends', 14, 365)),
  }),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, wayOfTrack = {}, ...given }) => {
    if (given.remindAfterDays >= given.closeAfterDays)
      throw new Invalid({ remindAfterDays: 'The reminder must come before the request closes.' });
    if (given.wishes > given.shortlist) throw new Invalid({ wishes: 'Nobody can wish for more mentors than are on the shortlist.' });
    const known = new Set((await tracksOf(ctx, program)).map(({ key }) => key));
    const differing = Object.fromEntries(Object.entries(wayOfTrack).filter(([key, one]) => one !== '' && known.has(key)));
    await writeProcess(
      ctx,
      program,
      processSchema.parse({ ...given, endAfterQuietDays: given.endAfterQuietDays ?? null, wayOfTrack: differing }),
    );
    await ctx.emit(processChanged, { program });
    return { program };
  },
});
