import { z } from 'zod';
import { aProgramManager } from '../../people/access.ts';
import { programOf } from '../../planning/program-of.ts';
import { addDays, dayAt } from '../../planning/days.ts';
import { instantOf } from '../../platform/calendar/wall-time.ts';
import { command } from '../../platform/command.ts';
import { day, maybe } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { windowChanged } from '../events.ts';
import { saveWindow, windowOf } from './window-of.ts';

/** Days are those of the program's own time zone. */
export const changeWindow = command({
  name: 'registration.change-window',
  says: 'Save who may register, and when',
  done: 'Who may register, and when, is saved.',
  http: 'PUT /programs/:program/registration-window',
  input: z.object({
    /** Opens by itself at the beginning of this day; left out, when somebody opens it. */
    opensOn: maybe(day('The day it opens')),
    /** The last day on which people can register. */
    closesOn: maybe(day('The last day')),
    openTo: z.enum(['invited', 'link'], { error: 'Choose who may register: invited people, or everyone who has the link.' }),
  }),
  output: z.object({ program: z.uuid() }),
  may: aProgramManager,
  run: async (ctx, { program, opensOn, closesOn, openTo }) => {
    if (opensOn && closesOn && closesOn < opensOn) throw new Invalid({ closesOn: 'The last day is before the day it opens.' });
    const { timeZone } = await programOf(ctx, program);
    const { openedAt } = await windowOf(ctx, program);
    if (opensOn && !openedAt && opensOn < dayAt(ctx.now, timeZone))
      throw new Invalid({ opensOn: 'This day is past. Leave it empty and open registration by hand.' });
    const beginning = (on: string | undefined) => (on ? instantOf(`${on}T00:00`, timeZone).at : null);
    await saveWindow(ctx, program, { opensAt: beginning(opensOn), closesAt: beginning(closesOn && addDays(closesOn, 1)), openTo });
    await ctx.emit(windowChanged, { program });
    return { program };
  },
});
