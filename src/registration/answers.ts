/**
 * Answers as pairing reads them: a choice, a number, several choices, or choices with weights
 * (the level of what is offered, the importance of what is wished for). By the question's key.
 */
import { z } from 'zod';

export const answer = z.union([z.string(), z.number(), z.array(z.string()), z.record(z.string(), z.number())]);

export type Answer = z.output<typeof answer>;
export type Answers = Record<string, Answer>;

export const answersSchema = z.record(z.string(), answer);
