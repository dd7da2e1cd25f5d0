import { eq } from 'drizzle-orm';
import { z } from 'zod';
import { programOf, tracksOf } from '../../planning/program-of.ts';
import { structureOf } from '../../planning/structures.ts';
import { personIdOf } from '../../platform/actor.ts';
import { command } from '../../platform/command.ts';
import { maybe, number, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { anInvitedPerson } from '../access.ts';
import { answersOnCard } from '../cards/answers-on-card.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { keepAnswers } from '../keep-answers.ts';
import { registrations } from '../tables.ts';
import { whyTooMuch } from '../time/why-too-much.ts';
import { hoursOf, problemsOf } from './commitment.rules.ts';
import { myRegistration } from './my-registration.ts';
import { whyNotNow } from './why-not-now.ts';

/** Where everybody gives and takes, one promise is for both. */
const bothAtOnce = { isMentor: true, mentorCapacity: 1 };

/** Begins a registration or changes what it promises. Fields of a role one does not take are ignored. */
export const saveCommitment = command({
  name: 'registration.save-commitment',
  says: 'Save and go on',
  http: 'PUT /programs/:program/registration/commitment',
  input: z.object({
    as: z.enum(['mentor', 'mentee', 'both'], { error: 'Choose how you want to take part.' }),
    /** Mentees at once. */
    capacity: maybe(number('How many mentees', { least: 1, most: 20, whole: true })),
    /** Over all mentees. */
    hoursPerMonth: maybe(number('The hours a month', { least: 0.5, most: 100 })),
    /** A track of the program, by id. Where there is only one, it is that. */
    track: maybe(text('The track', 60)),
  }),
  output: z.object({ registration: z.uuid() }),
  may: anInvitedPerson,
  ready: whyNotNow,
  run: async (ctx, { program, as, ...given }) => {
    const { settings, structure } = await programOf(ctx, program);
    const isMutual = structureOf(structure).roles === 'one';
    const tracks = await tracksOf(ctx, program);
    const roles = isMutual ? { isMentor: false, isMentee: true } : { isMentor: as !== 'mentee', isMentee: as !== 'mentor' };
    const track = given.track ?? (tracks.length === 1 ? tracks[0]?.id : undefined);
    const promise = { ...roles, ...given, track };
    const problems = problemsOf(promise, tracks, settings.matching.hoursCapPerMonth);
    const tooMuch = await whyTooMuch(ctx, program, hoursOf(promise, tracks));
    if (tooMuch) problems[roles.isMentor ? 'hoursPerMonth' : 'track'] ??= tooMuch;
    if (Object.keys(problems).length > 0) throw new Invalid(problems);
    const promised = {
      ...roles,
      mentorCapacity: roles.isMentor ? (given.capacity ?? 0) : 0,
      mentorHoursPerMonth: roles.isMentor ? (given.hoursPerMonth ?? null) : null,
      trackId: roles.isMentee ? (track ?? null) : null,
      ...(isMutual ? bothAtOnce : {}),
    };
    const before = await myRegistration(ctx, program);
    if (before) {
      const again = before.withdrawnAt ? { withdrawnAt: null, finishedAt: null, startedAt: ctx.now } : {};
      await ctx.db
        .update(registrations)
        .set({ ...promised, ...again })
        .where(eq(registrations.id, before.id));
      return { registration: before.id };
    }
    const id = ctx.newId();
    const person = personIdOf(ctx.actor) as string;
    await ctx.db.insert(registrations).values({
      id,
      organizationId: ctx.organizationId,
      programId: program,
      personId: person,
      ...promised,
      questionnaireVersion: (await questionnaireOf(ctx, program)).version,
      startedAt: ctx.now,
    });
    const said = await answersOnCard(ctx, program, isMutual ? { ...roles, isMentor: true } : roles);
    await keepAnswers(ctx, { program, person }, said);
    return { registration: id };
  },
});
