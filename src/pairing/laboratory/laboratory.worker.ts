/** The laboratory in a thread of its own: whatever it computes, pages are served meanwhile. */
import { parentPort } from 'node:worker_threads';
import { answerQuestion } from './answer-question.ts';
import { Laboratory } from './laboratory.ts';
import type { Letter, Reply } from './letter.ts';

const laboratory = new Laboratory();

parentPort?.on('message', (letter: Letter) => void answer(letter).then((reply) => parentPort?.postMessage(reply, [])));

async function answer({ id, question, text }: Letter): Promise<Reply> {
  try {
    if (text !== undefined) laboratory.learn(question.base, text);
    if (!laboratory.knows(question.base)) return { id, unknown: true };
    return { id, answer: await answerQuestion(laboratory, question) };
  } catch (problem) {
    return { id, problem: problem instanceof Error ? (problem.stack ?? problem.message) : String(problem) };
  }
}
