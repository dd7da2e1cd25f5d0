import { z } from 'zod';
import { contactsOf } from '../../planning/general/contacts-of.ts';
import { dayAt } from '../../planning/days.ts';
import { programSettings } from '../../planning/program-settings.ts';
import { programOf, tracksOf } from '../../planning/program-of.ts';
import { personIdOf } from '../../platform/actor.ts';
import { query } from '../../platform/command.ts';
import { anInvitedPerson } from '../access.ts';
import { answersSchema } from '../answers.ts';
import { invitationFor } from '../invitations/invitation-of.ts';
import { question } from '../questionnaire/question.ts';
import { nextFor, nextKinds } from '../what-follows.ts';
import { questionnaireOf } from '../questionnaire/questionnaire-of.ts';
import { missingCredential, missingOf } from '../requirements/missing-credentials.ts';
import { roleOf } from '../role-of.ts';
import { screenedOf } from '../screening/screened-of.ts';
import { windowOf } from '../window/window-of.ts';
import { stateOf, whyNotOpen } from '../window/window.rules.ts';
import { answersFromDirectory } from './answers-from-directory.ts';
import { myRegistration } from './my-registration.ts';
import { sectionsOf, unanswered } from './sections.rules.ts';
import { skillsAsRead } from './skills-as-read.ts';

export const showMyRegistration = query({
  name: 'registration.show-my-registration',
  says: 'Show what I am asked and what I have answered',
  http: 'GET /programs/:program/registration',
  input: z.object({}),
  output: z.object({
    program: z.object({
      name: z.string(),
      purpose: z.string(),
      structure: z.string(),
      startsOn: z.string().nullable(),
      endsOn: z.string().nullable(),
      capHours: z.number().nullable(),
      oneTrackPerCycle: z.boolean(),
      manager: z.string().nullable(),
      /** What the program calls its people. */
      terminology: programSettings.shape.terminology,
      /** What happens next for the reader, by their track where they have chosen one. */
      next: z.enum(nextKinds),
    }),
    /** The last day to register, in the program's time zone. */
    closesOn: z.string().nullable(),
    /** A sentence where nobody can register at the moment. */
    closed: z.string().nullable(),
    declined: z.boolean(),
    invitedAs: z.enum(['mentor', 'mentee', 'both']).nullable(),
    tracks: z.array(
      z.object({
        id: z.uuid(),
        name: z.string(),
        /** Its own, or the program's. */
        structure: z.string(),
        says: z.string(),
        focus: z.array(z.string()),
        forMentors: z.string().nullable(),
        forMentees: z.string().nullable(),
        hoursPerMonth: z.number(),
        cadenceEveryDays: z.number(),
        sessionMinutes: z.number(),
      }),
    ),
    /** null before it is begun or after it was withdrawn. */
    mine: z
      .object({
        as: z.enum(['mentor', 'mentee', 'both']),
        capacity: z.number(),
        hoursPerMonth: z.number().nullable(),
        track: z.uuid().nullable(),
        finishedAt: z.date().nullable(),
        pausedAt: z.date().nullable(),
        pausedUntil: z.string().nullable(),
        answers: answersSchema,
        /** What the organisation knows of one's skills, ready to be looked at where nothing is answered yet. */
        proposed: answersSchema,
        /** How skills that were typed are read, by what was typed. */
        skillsAsRead: z.record(z.string(), z.string()),
        /** Credentials the program asks for in this role and does not know of; empty before it is finished. */
        missing: z.array(missingCredential.pick({ type: true, name: true, role: true, required: true, state: true, expiredOn: true })),
        /** In which role somebody looks at the registration first, and whether it was declined. */
        screening: z.array(z.object({ role: z.enum(['mentor', 'mentee']), verdict: z.enum(['waiting', 'approved', 'declined']) })),
      })
      .nullable(),
    sections: z.array(z.object({ title: z.string(), questions: z.array(question), complete: z.boolean() })),
  }),
  may: anInvitedPerson,
  run: async (ctx, input) => {
    const program = await programOf(ctx, input.program);
    const tracks = await tracksOf(ctx, program.id);
    const window = await windowOf(ctx, program.id);
    const invitation = await invitationFor(ctx, program.id, personIdOf(ctx.actor) as string);
    const registration = await myRegistration(ctx, program.id);
    const mine = registration && !registration.withdrawnAt ? registration : null;
    const { questions } = await questionnaireOf(ctx, program.id);
    const { programManager } = await contactsOf(ctx, program.id);
    const sections = sectionsOf(questions, mine ?? { isMentor: true, isMentee: true });
    return {
      program: {
        name: program.name,
        purpose: program.purpose,
        structure: program.structure,
        startsOn: program.startsOn,
        endsOn: program.endsOn,
        capHours: program.settings.matching.hoursCapPerMonth,
        oneTrackPerCycle: program.settings.matching.oneTrackPerCycle,
        manager: programManager?.name ?? null,
        terminology: program.settings.terminology,
        next: await nextFor(ctx, program.id, mine),
      },
      closesOn: window.closesAt && dayAt(new Date(window.closesAt.getTime() - 1), program.timeZone),
      closed: (program.archivedAt ? 'This program is over.' : whyNotOpen[stateOf(window, ctx.now)]) ?? null,
      declined: Boolean(invitation?.declinedAt),
      invitedAs: invitation?.role ?? null,
      tracks: tracks.map(({ id, name, structure, design, hoursPerMonth, cadenceEveryDays, sessionMinutes }) => ({
        id,
        name,
        structure: structure ?? program.structure,
        says: design.says,
        focus: design.focus,
        forMentors: design.forWhom.mentor ?? null,
        forMentees: design.forWhom.mentee ?? null,
        hoursPerMonth,
        cadenceEveryDays,
        sessionMinutes,
      })),
      mine: mine && {
        as: roleOf(mine),
        capacity: mine.mentorCapacity,
        hoursPerMonth: mine.mentorHoursPerMonth,
        track: mine.trackId,
        finishedAt: mine.finishedAt,
        pausedAt: mine.pausedAt,
        pausedUntil: mine.pausedUntil,
        answers: mine.answers,
        proposed: mine.finishedAt ? {} : await answersFromDirectory(ctx, mine.personId, sections),
        skillsAsRead: await skillsAsRead(ctx, sections, mine.answers),
        screening: mine.finishedAt ? (await screenedOf(ctx, mine)).map(({ role, verdict }) => ({ role, verdict })) : [],
        missing: mine.finishedAt ? (await missingOf(ctx, program.id, mine.personId)).filter(({ waiver }) => waiver === null) : [],
      },
      sections: sections.map((section) => ({ ...section, complete: mine !== null && unanswered([section], mine.answers).length === 0 })),
    };
  },
});
