/** The whole story of a program through the REST API alone. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from '../start-site.ts';
import { Caller, callerFor, until, type Json } from './api-client.ts';
import { addressOf, directory, ending, goals, mentees, mentors, organization, pairs, type Name } from './plot.ts';

interface Listed {
  items: Json[];
}
interface Report {
  figures: { key: string; value: number | null }[];
}

let site: Site;
let program: string;
const people = {} as Record<Name, Caller>;
const ids = {} as Record<Name, string>;
const matchOf: Record<string, string> = {};

const dayAfter = (now: string, days: number) => new Date(Date.parse(now) + days * 86_400_000).toISOString().slice(0, 10);
const today = async () => (await people.Cara.get<{ now: string }>('/clock')).now;
const passes = (length: string) => site.pairwell('clock', '--advance', length);
const mailsTo = async (who: Name, name: string) =>
  (await people[who].get<Listed>('/mails?limit=200')).items.filter((mail) => mail.name === name && mail.toAddress === addressOf(who));
const figuresOf = async (report: string) =>
  Object.fromEntries(
    (await people.Cara.get<Report>(`/programs/${program}/reports/${report}`)).figures.map(({ key, value }) => [key, value]),
  );

beforeAll(async () => {
  site = await startSite('story-by-api');
}, 120_000);
afterAll(() => site?.stop());

describe.sequential('the story through the API', { timeout: 180_000 }, () => {
  it('brings people in from a file, and names the row that cannot be stored', async () => {
    await site.pairwell(
      'found',
      '--name',
      organization.name,
      '--slug',
      organization.slug,
      '--owner',
      addressOf('Ian'),
      '--given-name',
      'Ian',
      '--time-zone',
      organization.zone,
    );
    people.Ian = await callerFor(site, 'Ian');
    const { id } = await people.Ian.post<{ id: string }>('/people/imports', { fileName: 'people.csv', content: directory });
    await people.Ian.post(`/people/imports/${id}/start`);
    const done = await until(
      () => people.Ian.get<{ state: string; counts: Json }>(`/people/imports/${id}`),
      (found) => found.state === 'finished',
    );
    expect(done.counts).toMatchObject({ rows: 11, refused: 1 });
    const found = await people.Ian.get<{ items: { id: string; name: string }[] }>('/people?limit=200');
    for (const { id: person, name } of found.items) ids[name.split(' ')[0] as Name] = person;
    await people.Ian.post(`/people/${ids.Cara}/roles`, { role: 'program_manager' });
    const others = ['Cara', 'Vera', ...Object.keys(mentors), ...Object.keys(mentees)] as Name[];
    for (const name of others) people[name] = await callerFor(site, name);
  });

  it('plans a program from a blueprint', async () => {
    const now = await today();
    ({ program } = await people.Cara.post<{ program: string }>('/programs', {
      blueprint: 'sales-mentorship-90-days',
      startsOn: dayAfter(now, 0),
      timeZone: organization.zone,
    }));
    await people.Cara.put(`/programs/${program}/general-information`, {
      name: 'Sales mentorship',
      purpose: 'Our sellers learn from each other.',
      structure: 'one-on-one',
      startsOn: dayAfter(now, 0),
      endsOn: dayAfter(now, 90),
      timeZone: organization.zone,
      programManager: addressOf('Cara'),
      executiveSponsor: addressOf('Vera'),
    });
    expect((await people.Mia.asks('GET', `/programs/${program}`)).status).toBe(404);
  });

  it('registers mentors and mentees who were invited', async () => {
    for (const [role, names] of [
      ['mentor', Object.keys(mentors)],
      ['mentee', Object.keys(mentees)],
    ] as const)
      await people.Cara.post(`/programs/${program}/invitations`, {
        role,
        addresses: names.map((name) => addressOf(name as Name)).join('\n'),
      });
    await people.Cara.post(`/programs/${program}/registration-opening`);
    await until(
      () => mailsTo('Mia', 'registration.you-are-invited'),
      (mails) => mails.length === 1,
    );
    const { tracks } = await people.Cara.get<{ tracks: { id: string; name: string }[] }>(`/programs/${program}`);
    const track = tracks.find(({ name }) => name === 'Skill transfer')?.id;
    for (const [name, { answers, ...promise }] of Object.entries(mentors))
      await register(name as Name, { as: 'mentor', ...promise }, answers);
    for (const [name, answers] of Object.entries(mentees)) await register(name as Name, { as: 'mentee', track }, answers);
  });

  async function register(name: Name, promise: Json, answers: object): Promise<void> {
    await people[name].put(`/programs/${program}/registration/commitment`, promise);
    await people[name].patch(`/programs/${program}/registration/answers`, { answers });
    await people[name].post(`/programs/${program}/registration/completion`);
  }

  it('A5-06 proposes, proves and publishes; before that nobody sees a match', async () => {
    const { run } = await people.Cara.post<{ run: string }>(`/programs/${program}/runs`);
    const proposed = await until(
      () => people.Cara.get<Listed>(`/programs/${program}/proposed-pairs`),
      ({ items }) => items.length === pairs.length,
    );
    expect(proposed.items.map(({ mentor, mentee }) => [firstName(mentor), firstName(mentee)]).sort()).toEqual([...pairs].sort());
    expect(await people.Cara.post(`/programs/${program}/runs/${run}/checks`)).toMatchObject({ holds: true });
    expect(await mailsTo('Mia', 'pairing.you-are-matched')).toEqual([]);
    expect((await people.Mia.asks('GET', `/programs/${program}/proposed-pairs`)).status).toBe(403);
    expect(await people.Cara.post(`/programs/${program}/publications`, { run })).toMatchObject({ published: pairs.length });
    await until(
      () => mailsTo('Mia', 'pairing.you-are-matched'),
      (mails) => mails.length === 1,
    );
    const published = await people.Cara.get<Listed>(`/programs/${program}/matches`);
    for (const { id, mentee } of published.items) matchOf[firstName(mentee)] = id as string;
  });

  it('lets Mia and Mo agree on a charter, meet, write it up and rate it', async () => {
    const match = matchOf.Mia;
    const byOn = dayAfter(await today(), 75);
    await people.Mia.put(`/matches/${match}/charter`, {
      basedOn: 0,
      goals: goals.map((goal) => ({ sentence: `${goal} by ${byOn}` })),
      cadence: { everyDays: 7, minutes: 30 },
      escalation: [{ who: 'Cara', says: 'We write to Cara.', withinWorkingDays: 2 }],
      groundRules: ['We start on time.'],
      confidentiality: { says: 'What is said stays here.', exceptions: ['Somebody could come to harm.'] },
    });
    await people.Mia.post(`/matches/${match}/charter/signatures`, { version: 1 });
    expect(await people.Mo.post(`/matches/${match}/charter/signatures`, { version: 1 })).toMatchObject({ complete: true });
    expect((await people.Cara.asks('GET', `/matches/${match}/charter`)).body).not.toMatchObject({ document: expect.anything() });
    const { session } = await people.Mia.post<{ session: string }>(`/matches/${match}/sessions`, {
      at: `${dayAfter(await today(), 2)}T10:00`,
      timeZone: organization.zone,
      minutes: 30,
      place: 'Room 4',
    });
    await until(
      () => mailsTo('Mo', 'scheduling.session-scheduled'),
      (mails) => mails.length === 1,
    );
    await people.Mia.put(`/sessions/${session}/preparation`, { notes: 'My last call ended early.', share: 'now' });
    await passes('3d');
    await people.Mia.put(`/sessions/${session}/wrap-up`, {
      minutes: 35,
      topics: ['Identify Pain'],
      takeaway: 'Ask what it costs today.',
      nextStep: {
        action: 'Open a call without slides',
        owner: ids.Mia,
        dueOn: dayAfter(await today(), 7),
        successIndicator: 'A recording',
      },
      nextAt: `${dayAfter(await today(), 25)}T10:00`,
      stars: 5,
    });
    await people.Mo.put(`/sessions/${session}/rating`, { stars: 4 });
    expect(JSON.stringify(await people.Mo.get(`/sessions/${session}/kit`))).not.toContain('"stars":5');
  });

  it('A0-33 pauses Otto, who misses twice, tells Vera once, and lets him come back', async () => {
    const match = matchOf.Tea;
    for (const days of [1, 2]) {
      const { session } = await people.Tea.post<{ session: string }>(`/matches/${match}/sessions`, {
        at: `${dayAfter(await today(), days)}T09:00`,
        timeZone: organization.zone,
        minutes: 30,
      });
      await passes(`${days + 1}d`);
      await people.Tea.post(`/sessions/${session}/no-show`, { who: 'mentor' });
    }
    await until(
      () => mailsTo('Vera', 'supporting.mentor-missed-meetings'),
      (mails) => mails.length === 1,
    );
    const { items: cases } = await people.Cara.get<Listed>(`/programs/${program}/cases`);
    expect(cases.length).toBeGreaterThan(0);
    const late = await people.Tea.asks('POST', `/matches/${match}/sessions`, {
      at: `${dayAfter(await today(), 2)}T09:00`,
      timeZone: organization.zone,
      minutes: 30,
    });
    expect(late.status).toBe(409);
    expect(await people.Otto.post(`/programs/${program}/commitments`, { words: 'I will be there, every week.' })).toMatchObject({
      matches: [match],
    });
    const { session } = await people.Tea.post<{ session: string }>(`/matches/${match}/sessions`, {
      at: `${dayAfter(await today(), 14)}T09:00`,
      timeZone: organization.zone,
      minutes: 30,
    });
    expect(session).toBeTruthy();
  });

  it('ends with the report that the story must end with', async () => {
    const [registration, pairing, sessions] = await Promise.all(['registration', 'pairing', 'sessions'].map(figuresOf));
    expect({
      registered: registration?.registered,
      mentors: registration?.mentors,
      mentees: registration?.mentees,
      places: registration?.places,
      published: pairing?.published,
      held: sessions?.held,
      missed: sessions?.missed,
      wrappedUp: sessions?.wrappedUp,
      ratedByMentee: sessions?.ratedByMentee,
      ratedByMentor: sessions?.ratedByMentor,
    }).toEqual(ending);
    expect(site.log()).not.toContain('"level":"error"');
  });
});

/** Of a person as the API names them: by their name alone, or as an object that holds it. */
function firstName(person: unknown): string {
  const name = typeof person === 'object' && person !== null && 'name' in person ? person.name : person;
  return String(name).split(' ')[0] as string;
}
