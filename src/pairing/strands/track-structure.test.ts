/** Which structures the tracks of a program may have, and how long they keep them. */
import { describe, expect, it } from 'vitest';
import { people } from '../../people/stage.ts';
import { editGeneralInformation } from '../../planning/general/edit-general-information.ts';
import { planning } from '../../planning/stage.ts';
import { aProgram } from '../../planning/testing.ts';
import { addTrack } from '../../planning/tracks/add-track.ts';
import { editTrack } from '../../planning/tracks/edit-track.ts';
import { execute } from '../../platform/execute.ts';
import { testApp } from '../../platform/testing/test-app.ts';
import { registration } from '../../registration/stage.ts';
import { endMatch } from '../matches/end-match.ts';
import { showPairing } from '../runs/show-pairing.ts';
import { pairing } from '../stage.ts';
import { circleTrack, severalWays } from './testing-mixed.ts';

const app = await testApp([people, planning, registration, pairing]);
const { cara, aMixedProgram, several, aMentor, propose, publish, matchesIn } = await severalWays(app);

describe('A5-09 the structure of a track', () => {
  const track = { name: 'Circle', says: 'Together.', hoursPerMonth: 2, cadenceEveryDays: 14, sessionMinutes: 60 };

  it('A5-09 asks for the roles of its program', async () => {
    const { id: program } = await aMixedProgram();
    const { id: peers } = await aProgram(app, cara, { structure: 'peer' });
    const problem = (of: string, structure: string) =>
      execute(app, cara, addTrack, { program: of, ...track, structure }).catch(({ fields }: { fields: Record<string, string> }) => fields);
    expect(await problem(program, 'peer')).toEqual({
      structure: 'In this program people are mentors or mentees. A track where everybody is both needs a program of its own.',
    });
    expect(await problem(peers, 'group')).toEqual({
      structure: 'In this program everybody gives and takes. A track with mentors and mentees needs a program of its own.',
    });
    const changed = execute(app, cara, editGeneralInformation, { program, name: 'Mixed', structure: 'peer', timeZone: 'UTC' });
    await expect(changed).rejects.toMatchObject({ fields: { structure: expect.stringContaining('It is “Circle”.') as string } });
  });

  it('A5-09 is kept while people meet in it, also by who publishes at that moment; their matches keep it for good', async () => {
    const program = await aMixedProgram();
    await aMentor(program);
    await several(program, 2, 'circle');
    await propose(program, 'group');
    const edit = () => execute(app, cara, editTrack, { track: program.tracks.circle as string, ...track });
    const again = async () => {
      await app.does(cara, editTrack, {
        track: program.tracks.circle as string,
        ...track,
        structure: 'group',
        groupLeast: 2,
        groupMost: 4,
      });
      await propose(program, 'group');
      await publish(program, 'group');
    };
    const [published, edited] = await Promise.allSettled([publish(program, 'group'), edit()]);
    const raced = await matchesIn(program);
    // Whoever came second saw what the first had done: a circle in a track for circles, or neither.
    expect([published, edited].map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    expect(raced.map(({ structure }) => structure)).toEqual(published.status === 'fulfilled' ? ['group'] : []);
    if (raced.length === 0) await again();
    const found = await matchesIn(program);
    await expect(edit()).rejects.toMatchObject({ fields: { structure: expect.stringContaining('People meet in this track') as string } });
    await app.does(cara, endMatch, { match: found[0]?.id as string, reason: 'goals met' });
    await app.does(cara, editTrack, { track: program.tracks.circle as string, ...track });
    const { rows } = await app.ownerPool.query<{ structure: string }>('select structure from pairing.matches where program_id = $1', [
      program.id,
    ]);
    expect(rows).toEqual([{ structure: 'group' }]);
    expect((await app.does(cara, showPairing, { program: program.id })).strands.all).toHaveLength(1);
  });

  it('A5-09 with other sizes makes a pool of its own', async () => {
    const large = { ...circleTrack, key: 'large', name: 'Large', division: { groupLeast: 4, groupMost: 8 } };
    const program = await aMixedProgram([circleTrack, large]);
    const { strands } = await app.does(cara, showPairing, { program: program.id });
    expect(strands.all.map(({ key }) => key)).toEqual(['group', 'group-large']);
    await aMentor(program, { capacity: 12 });
    await several(program, 3, 'circle');
    await several(program, 5, 'large');
    for (const structure of ['group', 'group-large']) {
      await propose(program, structure);
      expect(await publish(program, structure)).toMatchObject({ published: 1, leftOut: [] });
    }
    expect((await matchesIn(program)).map(({ track: key, mentees }) => [key, mentees.length])).toEqual([
      ['circle', 3],
      ['large', 5],
    ]);
  });
});
