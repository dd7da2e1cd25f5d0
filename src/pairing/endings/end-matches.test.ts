import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { aManager, anOrganization } from '../../people/testing.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import type { PersonActor } from '../../platform/actor.ts';
import { inTransaction } from '../../platform/db/transaction.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { listMatches } from '../matches/list-matches.ts';
import { processSchema } from '../process/process.ts';
import { writeProcess } from '../process/write-process.ts';
import { pairing } from '../stage.ts';
import { aParticipant } from '../testing-pool.ts';
import { aMatch, aMatchOf } from '../testing.ts';
import { whatQuietAsks } from './quiet.rules.ts';

const app = await testApp([people, planning, registration, pairing]);
const org = await anOrganization(app);
const cara = await aManager(app, org);
const dayMs = 86_400_000;

async function scene(endsOn: string | null = null, process: { endOnLastDay?: boolean } = {}) {
  const { id: program } = await aProgram(app, cara, { structure: 'buddy', startsOn: null, endsOn });
  await inTransaction(app, cara, (ctx) => writeProcess(ctx, program, processSchema.parse(process)));
  const mo = await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor' });
  const mia = await aParticipant(app, org, program, { givenName: 'Mia' });
  return { program, mo, mia, match: (await aMatch(app, program, mo, mia)).id };
}

const endingOf = async (program: string) => {
  const { items } = await app.does(cara, listMatches, { program });
  return items[0]?.state === 'ended' ? items[0].endReason : items[0]?.state;
};
const notices = async (person: PersonActor) =>
  (
    await app.ownerPool.query("select 1 from platform.mails where to_person_id = $1 and name = 'pairing.your-match-is-quiet'", [
      person.personId,
    ])
  ).rowCount;

describe('A5-10 matches end by themselves', () => {
  it('after 90 quiet days, with 7 days’ notice to both', async () => {
    const { program, mo, mia } = await scene();
    await app.passes(82 * dayMs, 41 * dayMs);
    expect([await notices(mo), await notices(mia)]).toEqual([0, 0]);
    await app.passes(2 * dayMs, dayMs);
    expect([await notices(mo), await notices(mia)]).toEqual([1, 1]);
    expect(await endingOf(program)).toBe('under way');
    await app.passes(8 * dayMs, dayMs);
    expect(await endingOf(program)).toBe('fell silent');
    expect(await notices(mo)).toBe(1);
  });

  it('on the last day where the program wants it, and not otherwise', async () => {
    const lastDay = new Date(app.clock.at().getTime() + 3 * dayMs).toISOString().slice(0, 10);
    const ends = await scene(lastDay, { endOnLastDay: true });
    const stays = await scene(lastDay);
    await app.passes(3 * dayMs, dayMs);
    expect(await endingOf(ends.program)).toBe('under way');
    await app.passes(dayMs);
    expect([await endingOf(ends.program), await endingOf(stays.program)]).toEqual(['time is up', 'under way']);
  });

  it('A4-07 with their round, whatever the program wants of its last day', async () => {
    const { id: program } = await aProgram(app, cara, { structure: 'flash' });
    const mo = await aParticipant(app, org, program, { givenName: 'Mo', as: 'mentor' });
    const mia = await aParticipant(app, org, program, { givenName: 'Mia' });
    const day = (days: number) => new Date(app.clock.at().getTime() + days * dayMs).toISOString().slice(0, 10);
    await aMatchOf(app, program, { mentors: [mo], mentees: [mia] }, { round: 1, startsOn: day(0), endsOn: day(2) });
    await app.passes(2 * dayMs, dayMs);
    expect(await endingOf(program)).toBe('under way');
    await app.passes(dayMs);
    expect(await endingOf(program)).toBe('time is up');
  });

  it.each([
    ['is left alone', { quiet: 82, noticed: null }, 'nothing'],
    ['is told of', { quiet: 83, noticed: null }, 'notice'],
    ['is not told of twice', { quiet: 89, noticed: 6 }, 'nothing'],
    ['is ended', { quiet: 90, noticed: 7 }, 'end'],
    ['is told of again when it had stirred since', { quiet: 83, noticed: 100 }, 'notice'],
  ] as const)('a quiet match %s', (_, { quiet, noticed }, asks) => {
    const now = new Date('2026-06-01T09:00:00Z');
    const ago = (days: number) => new Date(now.getTime() - days * dayMs);
    expect(whatQuietAsks({ lastStirredAt: ago(quiet), noticedAt: noticed === null ? null : ago(noticed), endAfterDays: 90, now })).toBe(
      asks,
    );
  });
});
