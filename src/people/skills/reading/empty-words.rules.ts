/** English words that say nothing about what a text is about, however often they stand in it; hopes and wishes of any kind among them. */
const empty = new Set(
  (
    'a about after again all also always am an and any are around as at be because been before being both but by can cannot could did do does doing done down each even ever every ' +
    'few for from get gets getting give go goes going got great had has have having he her here him his how i if in into is it its just keep kind know let like liked likes ll long look lot lots love made make makes making many may maybe me might more most much must my ' +
    'need needs never new no nor not now of off often on once one only or other others our out over own people person please put quite rather re really s same say see she should since so some somebody someone something still such sure ' +
    't take than thank that the their them then there these they thing things think this those through time to together too toward towards try trying two up us use using ve very want wanted wanting wants was way ways we well were what when where whether which while who whom whose why will with within without work working would year years yes yet you your ' +
    'ability able advice become becoming better best develop developing experience experiences feel feeling find good grow growing guidance happy help helped helpful helping hope hopes hoping improve improving interested learn learned learning ' +
    'mentee mentees mentor mentoring mentors offer offers pass program share sharing skill skills support talk talking teach teaching understand wish'
  ).split(' '),
);

/** @param folded a word as it is compared */
export const saysNothing = (folded: string): boolean => folded.length < 2 || empty.has(folded);
