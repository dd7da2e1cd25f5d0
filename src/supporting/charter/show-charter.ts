import { z } from 'zod';
import { checkCommitment } from '../../planning/tracks/commitment.rules.ts';
import { query } from '../../platform/command.ts';
import { aMemberOfThePair } from '../access.ts';
import { aboutMatch } from '../about-match.ts';
import { charterDocument, type CharterDocument } from './charter.ts';
import { charterState } from './charter-state.rules.ts';
import { charterOf, groundOf, signaturesOf, type CharterGround } from './charter-of.ts';
import { firstDraft } from './first-draft.ts';
import { topLevel } from './goal.rules.ts';
import { sayMissing } from './say-missing.ts';
import { whatIsMissing } from './what-is-missing.rules.ts';

const letter = z.object({ key: z.string(), name: z.string(), letter: z.string(), top: z.number(), levels: z.array(z.string()) });
const signer = z.object({
  personId: z.uuid(),
  name: z.string(),
  role: z.enum(['mentor', 'mentee']),
  signedVersion: z.number().nullable(),
  signedAt: z.date().nullable(),
});

export const charterShown = z.object({
  /** 0 where none was written. */
  version: z.number(),
  document: charterDocument.nullable(),
  /** What to begin with where none was written. */
  draft: charterDocument,
  writtenAt: z.date().nullable(),
  writtenBy: z.string().nullable(),
  state: z.enum(['unsigned', 'half signed', 'signed']),
  /** The version that stands. */
  signedVersion: z.number().nullable(),
  signers: z.array(signer),
  missing: z.array(z.string()),
  program: z.object({ id: z.uuid(), name: z.string() }),
  track: z.object({ name: z.string(), sessionMinutes: z.number(), cadenceEveryDays: z.number() }),
  letters: z.array(letter),
  goalsWanted: z.number(),
  /** Hours a month of the agreed rhythm, where they are not what the track asks for. */
  hoursOff: z.object({ hours: z.number(), promised: z.number() }).nullable(),
});

export const showCharter = query({
  name: 'supporting.show-charter',
  says: 'Show the charter',
  http: 'GET /matches/:match/charter',
  input: z.object({}),
  output: charterShown,
  of: aboutMatch,
  may: aMemberOfThePair,
  run: async (ctx, _input, match) => {
    const ground = await groundOf(ctx, match);
    const charter = await charterOf(ctx, match.id);
    const signatures = await signaturesOf(ctx, match.id);
    const { state, version: signedVersion } = charterState(
      match.members.map((member) => member.personId),
      signatures,
    );
    const signers = match.members.map((member) => {
      const latest = signatures.filter((one) => one.personId === member.personId).sort((a, b) => b.version - a.version)[0];
      return { ...member, signedVersion: latest?.version ?? null, signedAt: latest?.signedAt ?? null };
    });
    const { agreement } = ground.program.settings;
    return {
      version: charter?.version ?? 0,
      document: charter?.document ?? null,
      draft: charter?.document ?? firstDraft(ground.track, ctx.say),
      writtenAt: charter?.writtenAt ?? null,
      writtenBy: match.members.find((member) => member.personId === charter?.writtenBy)?.name ?? null,
      state,
      signedVersion,
      signers,
      missing: whatIsMissing(charter?.document, agreement).map((one) => sayMissing(ctx, one)),
      program: { id: ground.program.id, name: ground.program.name },
      track: { name: ground.track.name, sessionMinutes: ground.track.sessionMinutes, cadenceEveryDays: ground.track.cadenceEveryDays },
      letters: ground.competencies.map((one) => ({
        key: one.key,
        name: one.name,
        letter: one.letter,
        top: topLevel(one),
        levels: one.levels,
      })),
      goalsWanted: agreement.goals,
      hoursOff: hoursOff(charter?.document, ground),
    };
  },
});

function hoursOff(charter: CharterDocument | undefined, { track }: CharterGround): z.output<typeof charterShown>['hoursOff'] {
  if (!charter?.cadence) return null;
  const { everyDays: cadenceEveryDays, minutes: sessionMinutes } = charter.cadence;
  const warning = checkCommitment({ cadenceEveryDays, sessionMinutes, hoursPerMonth: track.hoursPerMonth });
  return warning ? { hours: warning.meetingHours, promised: warning.promisedHours } : null;
}
