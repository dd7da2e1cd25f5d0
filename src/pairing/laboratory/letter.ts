/** What goes between a web process and its laboratory. */
import type { Answers, Question } from './question.ts';

export interface Letter {
  id: number;
  question: Question;
  /** The base as JSON, where it was asked for. */
  text?: string;
}

export type Reply = { id: number } & (
  | { answer: Answers[Question['ask']]; unknown?: undefined; problem?: undefined }
  | { unknown: true; problem?: undefined }
  | { problem: string; unknown?: undefined }
);
