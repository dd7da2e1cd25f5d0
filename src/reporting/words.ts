/** Every sentence of the reporting stage that a person reads. */
import { defineWords, type KeyOf, type Say, type Values } from '../platform/words/words.ts';
import { attendanceSentences } from './attendance/words.ts';
import { pageSentences } from './page-words.ts';
import { pairingSentences } from './pairing/words.ts';
import { participationSentences } from './participation/words.ts';
import { registrationSentences } from './registration/words.ts';
import { sessionsSentences } from './sessions/words.ts';
import { summarySentences } from './summary/words.ts';

export const reportingWords = defineWords('reporting', {
  ...pageSentences,
  summary: summarySentences,
  participation: participationSentences,
  registration: registrationSentences,
  pairing: pairingSentences,
  sessions: sessionsSentences,
  attendance: attendanceSentences,
});

type Sentences = (typeof reportingWords)['sentences'];

export type ReportKey = 'participation' | 'registration' | 'pairing' | 'sessions' | 'attendance';
export type SentencesOf<K extends ReportKey> = Sentences[K];
export type ReportingKey = KeyOf<Sentences>;

/** A sentence whose key is put together from a report's own names, which the shape of the report has checked. */
export const sayNamed = (say: Say, path: string, values?: Values): string => say(reportingWords, path as ReportingKey, values);
