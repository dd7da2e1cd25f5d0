/** Programs in which people do not meet two by two as mentor and mentee: circles that meet, and peers who are proposed. */
import { addFacilitator } from '../../pairing/circle/add-facilitator.ts';
import { renameCircle } from '../../pairing/circle/rename-circle.ts';
import { showCircle } from '../../pairing/circle/show-circle.ts';
import { listMatches } from '../../pairing/matches/list-matches.ts';
import { publishMatches } from '../../pairing/matches/publish-matches.ts';
import { proposeMatches } from '../../pairing/runs/propose-matches.ts';
import { createProgram } from '../../planning/blueprint/create-program.ts';
import { finishRegistration } from '../../registration/answering/finish-registration.ts';
import { saveAnswers } from '../../registration/answering/save-answers.ts';
import { saveCommitment } from '../../registration/answering/save-commitment.ts';
import { invitePeople } from '../../registration/invitations/invite-people.ts';
import { changeWindow } from '../../registration/window/change-window.ts';
import { openRegistration } from '../../registration/window/open-registration.ts';
import { answersOf, type Answers } from './answers.ts';
import { dayOf } from './days.ts';
import { cast, type Colleague } from './directory.ts';
import { addressOf } from './register-people.ts';
import type { Telling } from './telling.ts';

interface Taking {
  blueprint: string;
  mentors?: readonly Colleague[];
  mentees?: readonly Colleague[];
  peers?: readonly Colleague[];
}

const circlesLead = 3;
const circleMembers = 13;
const peersInAll = 7;

/** A few of those whom the sales program leaves aside. */
export async function meetOtherwise(telling: Telling, people: Colleague[], random: () => number): Promise<void> {
  const isCast = (one: Colleague) => Object.values(cast).some(({ familyName }) => familyName === one.familyName);
  const others = people.filter((one) => one.department === 'Sales' && !isCast(one));
  const senior = others.filter(({ level }) => level >= 4);
  const junior = others.filter(({ level }) => level <= 2);
  const leads = senior.slice(0, circlesLead + 1);
  const circles = await takePart(
    telling,
    people,
    { blueprint: 'leadership-circles-6-months', mentors: leads.slice(0, circlesLead), mentees: junior.slice(0, circleMembers) },
    random,
  );
  await publishCircles(telling, addressOf(people, 'cara'), circles);
  await leadTogether(telling, people, circles, leads[circlesLead] as Colleague, random);
  const peers = others.filter(({ level }) => level === 3).slice(0, peersInAll);
  const coaching = await takePart(telling, people, { blueprint: 'peer-coaching-12-weeks', peers }, random);
  await telling.does(addressOf(people, 'cara'), proposeMatches, { program: coaching });
  await telling.settle();
}

async function publishCircles(telling: Telling, cara: string, program: string): Promise<void> {
  await telling.does(cara, proposeMatches, { program });
  await telling.settle();
  await telling.does(cara, publishMatches, { program });
  await telling.settle();
}

/** A fourth mentor comes later and is let into the first circle that may have them. */
async function leadTogether(telling: Telling, people: Colleague[], program: string, late: Colleague, random: () => number): Promise<void> {
  const cara = addressOf(people, 'cara');
  await telling.does(cara, invitePeople, { program, role: 'mentor', addresses: late.email });
  await telling.settle();
  await register(telling, program, late, 'mentor', random);
  const { personId } = await telling.who(late.email);
  const { items } = await telling.does(cara, listMatches, { program });
  for (const { id } of items) {
    const { facilitators } = await telling.does(cara, showCircle, { match: id });
    if (!facilitators.some((one) => one.id === personId)) continue;
    await telling.does(cara, addFacilitator, { match: id, person: personId });
    await telling.does(cara, renameCircle, { match: id, name: 'Early birds' });
    break;
  }
  await telling.settle();
}

async function takePart(telling: Telling, people: Colleague[], { blueprint, ...who }: Taking, random: () => number): Promise<string> {
  const cara = addressOf(people, 'cara');
  const startsOn = dayOf(telling.app.clock.at(0));
  const { program } = await telling.does(cara, createProgram, { blueprint, startsOn, timeZone: 'Europe/Berlin' });
  await telling.does(cara, changeWindow, { program, openTo: 'invited' });
  const given = [
    ...(who.mentors ?? []).map((person) => ({ person, as: 'mentor' as const })),
    ...(who.mentees ?? []).map((person) => ({ person, as: 'mentee' as const })),
    ...(who.peers ?? []).map((person) => ({ person, as: 'both' as const })),
  ];
  for (const role of ['mentor', 'mentee'] as const) {
    const addresses = given.filter(({ as }) => as === role || (as === 'both' && role === 'mentee')).map(({ person }) => person.email);
    if (addresses.length > 0) await telling.does(cara, invitePeople, { program, role, addresses: addresses.join('\n') });
  }
  await telling.does(cara, openRegistration, { program });
  await telling.settle();
  for (const { person, as } of given) await register(telling, program, person, as, random);
  return program;
}

async function register(telling: Telling, program: string, person: Colleague, as: 'mentor' | 'mentee' | 'both', random: () => number) {
  await telling.does(person.email, saveCommitment, { program, as, ...(as === 'mentee' ? {} : { capacity: 6, hoursPerMonth: 4 }) });
  await telling.does(person.email, saveAnswers, { program, answers: answersTo(person, as, random) });
  await telling.does(person.email, finishRegistration, { program });
}

const skills = ['Giving feedback', 'Leading a team', 'Handling conflict', 'Managing time', 'Presenting'];

/** As in the sales program, with what these ask about working with people. */
function answersTo(person: Colleague, as: 'mentor' | 'mentee' | 'both', random: () => number): Answers {
  const { seniority, pace, directness, languages, format } = answersOf(person, 'mentee', random);
  const some = (count: number, weight: number) => {
    const start = Math.floor(random() * skills.length);
    return Object.fromEntries(Array.from({ length: count }, (_, at) => [skills[(start + at) % skills.length] as string, weight]));
  };
  return {
    seniority,
    pace,
    directness,
    languages,
    format,
    function: 'Sales',
    ...(as === 'mentee' ? {} : { 'can-teach': some(3, 4) }),
    ...(as === 'mentor' ? {} : { 'want-to-learn': some(2, 3) }),
  };
}
