import { createProgram } from '../../planning/blueprint/create-program.ts';
import { editGeneralInformation } from '../../planning/general/edit-general-information.ts';
import { saveProcess } from '../../pairing/process/save-process.ts';
import { sendRequests } from '../../pairing/requests/send-requests.ts';
import { drawUpShortlists } from '../../pairing/shortlists/draw-up-shortlists.ts';
import { showMyChoices } from '../../pairing/shortlists/show-my-choices.ts';
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
import { dayMs, type Telling } from './telling.ts';

const lengthDays = 120;
const wishes = 2;

/** Thought of before the sales program, and opened long after it. */
export async function thinkOfLeading(telling: Telling, people: Colleague[]): Promise<string> {
  const { program } = await telling.does(addressOf(people, 'cara'), createProgram, {
    blueprint: 'career-development-6-months',
    name: 'Leading for the first time',
    timeZone: 'Europe/Berlin',
  });
  return program;
}

/** A program that goes on, in which mentees choose: Mia has asked whom she would like and waits to hear. */
export async function letChoose(telling: Telling, people: Colleague[], program: string, random: () => number): Promise<void> {
  const cara = addressOf(people, 'cara');
  const now = telling.app.clock.at(0);
  const later = (days: number) => dayOf(new Date(now.getTime() + days * dayMs));
  await telling.does(cara, editGeneralInformation, {
    program,
    name: 'Leading for the first time',
    purpose: 'Whoever leads a team for the first time talks to somebody who remembers what that was like.',
    structure: 'one-on-one',
    startsOn: later(1),
    endsOn: later(lengthDays),
    timeZone: 'Europe/Berlin',
    programManager: cara,
  });
  await telling.does(cara, saveProcess, {
    program,
    way: 'request',
    shortlist: 4,
    wishes: 3,
    askedAtOnce: 1,
    waitingAtMentor: 3,
    approval: 'one side',
    chemistryCall: false,
    remindAfterDays: 7,
    closeAfterDays: 14,
    rolling: true,
    leftOutFirst: true,
    bridges: true,
    endOnLastDay: false,
    endAfterQuietDays: 90,
  });
  await register(telling, people, program, random);
  await telling.does(cara, drawUpShortlists, { program });
  await telling.settle();
  const mia = addressOf(people, 'mia');
  const { shortlist } = await telling.does(mia, showMyChoices, { program });
  await telling.does(mia, sendRequests, {
    program,
    wishes: shortlist.slice(0, wishes).map(({ id }) => id),
    note: 'I lead a project of three since spring. I would like to hear how you learned to give work away.',
  });
  await telling.settle();
}

async function register(telling: Telling, people: Colleague[], program: string, random: () => number): Promise<void> {
  const cara = addressOf(people, 'cara');
  const isCast = (one: Colleague) => Object.values(cast).some(({ familyName }) => familyName === one.familyName);
  const others = people.filter((one) => one.department === 'Sales' && !isCast(one));
  const mentors = others.filter((one) => one.level >= 4).slice(-6);
  const mia = people.find((one) => one.email === addressOf(people, 'mia')) as Colleague;
  const mentees = [mia, ...others.filter((one) => one.level <= 3).slice(-4)];
  const addresses = (of: readonly Colleague[]) => of.map((one) => one.email).join('\n');
  await telling.does(cara, changeWindow, { program, openTo: 'invited' });
  await telling.does(cara, invitePeople, { program, role: 'mentor', addresses: addresses(mentors) });
  await telling.does(cara, invitePeople, { program, role: 'mentee', addresses: addresses(mentees) });
  await telling.does(cara, openRegistration, { program });
  await telling.settle();
  for (const [role, some] of [
    ['mentor', mentors],
    ['mentee', mentees],
  ] as const)
    for (const person of some) {
      const promise = role === 'mentor' ? { as: role, capacity: 1, hoursPerMonth: 4 } : { as: role };
      await telling.does(person.email, saveCommitment, { program, ...promise });
      await telling.does(person.email, saveAnswers, { program, answers: leadersAnswers(person, role, random) });
      await telling.does(person.email, finishRegistration, { program });
    }
}

const skills = ['Giving feedback', 'Leading a team', 'Handling conflict', 'Managing time', 'Running projects', 'Presenting'];
const moves = ['A first team to lead', 'A move to another department', 'Something built from nothing'];

/** As in the sales program, with what the shared questions ask about leading. */
function leadersAnswers(person: Colleague, role: 'mentor' | 'mentee', random: () => number): Answers {
  const { seniority, pace, directness, languages } = answersOf(person, role, random);
  const some = (from: readonly string[], count: number) => {
    const start = Math.floor(random() * from.length);
    return Array.from({ length: count }, (_, at) => from[(start + at) % from.length] as string);
  };
  const weighed = (names: readonly string[], weight: number) => Object.fromEntries(names.map((name) => [name, weight]));
  const both = { seniority, pace, directness, languages, function: 'Sales' };
  return role === 'mentor'
    ? { ...both, 'can-teach': weighed(some(skills, 4), 4), 'goals-reached': some(moves, 2) }
    : { ...both, 'want-to-learn': weighed(some(skills, 2), 3), 'goals-hoped': some(moves, 1) };
}
