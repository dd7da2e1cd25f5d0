/** What a wrap-up asks: under a minute on a phone, so everything but 'we met' can be left out or is filled in already. */
import { z } from 'zod';
import { day, maybe, number, text } from '../../platform/input.ts';
import { presentField } from '../../scheduling/attendance/note-attendance.ts';
import { plannedTime } from '../../scheduling/sessions/planned-time.ts';
import { linesOf } from '../lines.ts';

const topic = text('A topic', 120);

export const ratingFields = {
  stars: maybe(number('Your rating', { least: 1, most: 5, whole: true })),
  /** For the program's managers. */
  comment: maybe(text('The comment', 2_000)),
};

export const wrapUpInput = z.object({
  /** How long it really was; as planned when left out. */
  minutes: maybe(number('How long you met, in minutes,', { least: 1, most: 1_440, whole: true })),
  present: presentField,
  topics: z.array(topic).max(30, 'Thirty topics are enough for one session.').default([]),
  /** One a line. */
  moreTopics: linesOf(z.array(topic).max(10, 'Ten more topics are enough.')),
  takeaway: maybe(text('What you take away', 2_000)),
  nextStep: z
    .object({
      action: maybe(text('The action', 300)),
      owner: maybe(z.uuid({ error: 'Say whose step this is.' })),
      dueOn: maybe(day('The day it is due')),
      successIndicator: maybe(text('How you will know it is done', 300)),
    })
    .prefault({}),
  /** Wall time where the actor lives. */
  nextAt: maybe(plannedTime.at),
  noNextReason: maybe(text('Why there is no next date', 300)),
  ...ratingFields,
});

export type WrapUpInput = z.output<typeof wrapUpInput>;
