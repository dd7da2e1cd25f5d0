/**
 * What stands in the code beside what it names is words as well: the labels and confirmations of
 * commands, whom policies allow, the steps of the launch. An organisation replaces them like any other
 * sentence, under `declared.scheduling.log-held.says`.
 */
import type { AnyCommand, Operation } from '../command.ts';
import type { Stage } from '../stage.ts';
import { defineWords, type Say, type Words } from './words.ts';

interface Declared {
  words: Words<Record<string, string>>;
  names: Set<string>;
}

const made = new WeakMap<readonly Stage[], Declared>();

/** All of them; the later stage has the word where two declare the same step. */
function declaredBy(stages: readonly Stage[]): Declared {
  const kept = made.get(stages);
  if (kept) return kept;
  const operations: Operation[] = stages.flatMap((stage) => [...stage.commands, ...stage.queries]);
  const sentences: Record<string, string> = { only: 'Only {{who}} can do this.' };
  for (const operation of operations) {
    sentences[`${operation.name}.says`] = operation.says;
    if (operation.kind === 'command' && operation.done) sentences[`${operation.name}.done`] = operation.done;
    sentences[`allowed.${operation.may.name}`] = operation.may.says;
  }
  for (const step of stages.flatMap((stage) => stage.launchSteps)) sentences[`steps.${step.key}`] = step.says;
  const words = defineWords('declared', sentences);
  const declared = { words, names: new Set(operations.map((one) => one.name)) };
  made.set(stages, declared);
  return declared;
}

interface Speaking {
  app: { stages: readonly Stage[] };
  say: Say;
}

/** The label of its button. A test may ask for what no stage declares: that speaks for itself. */
export function labelOf({ app, say }: Speaking, operation: Operation): string {
  const { words, names } = declaredBy(app.stages);
  return names.has(operation.name) ? say(words, `${operation.name}.says`) : operation.says;
}

/** What is said once it is done, if anything is. */
export const doneOf = ({ app, say }: Speaking, operation: AnyCommand): string | undefined =>
  operation.done && say(declaredBy(app.stages).words, `${operation.name}.done`);

/** Whom it is for, to those whom it is not for. */
export function onlyFor({ app, say }: Speaking, operation: Operation): string {
  const { words, names } = declaredBy(app.stages);
  const who = names.has(operation.name) ? say(words, `allowed.${operation.may.name}`) : operation.may.says;
  return say(words, 'only', { who });
}

export const stepOf = ({ app, say }: Speaking, step: { key: string }): string => say(declaredBy(app.stages).words, `steps.${step.key}`);
