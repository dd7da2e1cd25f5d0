/** Builders for the tests of this stage and the ones after it. */
import { createProgram } from '../planning/blueprint/create-program.ts';
import { showProgram } from '../planning/programs/show-program.ts';
import type { PersonActor } from '../platform/actor.ts';
import { inTransaction } from '../platform/db/transaction.ts';
import type { TestApp } from '../platform/testing/test-app.ts';
import type { Answers } from './answers.ts';
import { registrationFinished } from './events.ts';
import { keepAnswers } from './keep-answers.ts';
import { registrations } from './tables.ts';
import { changeWindow } from './window/change-window.ts';
import { openRegistration } from './window/open-registration.ts';

interface RegistrationGiven {
  /** 'mentee' unless said otherwise. */
  as?: 'mentor' | 'mentee' | 'both';
  capacity?: number;
  hoursPerMonth?: number;
  /** The id of the track chosen as a mentee. */
  track?: string;
  answers?: Answers;
  finished?: boolean;
}

/** A finished registration of the person. @returns its id */
export async function aRegistration(app: TestApp, person: PersonActor, program: string, given: RegistrationGiven = {}): Promise<string> {
  return inTransaction(app, person, async (ctx) => {
    const id = ctx.newId();
    const as = given.as ?? 'mentee';
    const finished = given.finished ?? true;
    await ctx.db.insert(registrations).values({
      id,
      organizationId: ctx.organizationId,
      programId: program,
      personId: person.personId,
      isMentor: as !== 'mentee',
      isMentee: as !== 'mentor',
      mentorCapacity: as === 'mentee' ? 0 : (given.capacity ?? 1),
      mentorHoursPerMonth: as === 'mentee' ? null : (given.hoursPerMonth ?? 4),
      trackId: as === 'mentor' ? null : (given.track ?? null),
      questionnaireVersion: 1,
      startedAt: ctx.now,
      finishedAt: finished ? ctx.now : null,
    });
    await keepAnswers(ctx, { program, person: person.personId }, given.answers ?? {});
    if (finished) await ctx.emit(registrationFinished, { program, person: person.personId });
    return id;
  });
}

/** The sales program from its blueprint, with registration open. */
export async function anOpenProgram(
  app: TestApp,
  cara: PersonActor,
  { openTo = 'invited', closesOn = '' }: { openTo?: 'invited' | 'link'; closesOn?: string } = {},
) {
  const { program } = await app.does(cara, createProgram, {
    blueprint: 'sales-mentorship-90-days',
    startsOn: '2026-04-06',
    timeZone: 'Europe/Berlin',
  });
  await app.does(cara, changeWindow, { program, openTo, closesOn });
  await app.does(cara, openRegistration, { program });
  const { tracks } = await app.does(cara, showProgram, { program });
  return { program, skill: tracks[0]!.id, sponsorship: tracks[1]!.id };
}

/** Answers to everything that the sales blueprint needs of a mentor and of a mentee. */
export const mentorAnswers = {
  seniority: 'Senior',
  function: 'Account executive',
  'can-teach': { Discovery: 5, 'Cold calls': 3 },
  languages: ['English'],
};
export const menteeAnswers = {
  seniority: 'Junior',
  function: 'Sales development',
  'want-to-learn': { Discovery: 3 },
  languages: ['English', 'German'],
};
