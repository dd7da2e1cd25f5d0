import { Worker } from 'node:worker_threads';
import type { Letter, Reply } from './letter.ts';
import type { Answers, Question } from './question.ts';

/** Beside the sources when they are run as they are, beside the bundle when built. */
const file = import.meta.url.endsWith('.ts') ? './laboratory.worker.ts' : './laboratory.worker.js';

interface Waiting {
  resolve: (reply: Reply) => void;
  reject: (problem: Error) => void;
}

let thread: Worker | undefined;
let lettersSent = 0;
const waiting = new Map<number, Waiting>();

/**
 * Asks this process' laboratory, which is started with the first question. It may never have heard
 * of the people, or have forgotten them: then their text is read and sent along.
 */
export async function askLaboratory<Ask extends Question['ask']>(
  question: Extract<Question, { ask: Ask }>,
  readBase: () => Promise<string>,
): Promise<Answers[Ask]> {
  let reply = await send(question);
  if (reply.unknown) reply = await send(question, await readBase());
  if (reply.problem !== undefined) throw new Error(`The laboratory failed: ${reply.problem}`);
  if (reply.unknown) throw new Error('The laboratory forgot at once what it was told.');
  return reply.answer as Answers[Ask];
}

function send(question: Question, text?: string): Promise<Reply> {
  const laboratory = (thread ??= start());
  const letter: Letter = { id: ++lettersSent, question, text };
  return new Promise((resolve, reject) => {
    waiting.set(letter.id, { resolve, reject });
    laboratory.ref();
    laboratory.postMessage(letter, []);
  });
}

/** Keeps nobody's process alive but while a question is open. */
function start(): Worker {
  const worker = new Worker(new URL(file, import.meta.url));
  worker.on('message', (reply: Reply) => {
    waiting.get(reply.id)?.resolve(reply);
    waiting.delete(reply.id);
    if (waiting.size === 0) worker.unref();
  });
  const fail = (problem: Error) => {
    if (thread === worker) thread = undefined;
    for (const { reject } of waiting.values()) reject(problem);
    waiting.clear();
  };
  worker.on('error', fail);
  worker.on('exit', (code) => fail(new Error(`The laboratory stopped with code ${code}.`)));
  return worker;
}
