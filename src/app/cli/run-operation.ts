/** Every command and query of every stage, by its own name: the same checks as the page. */
import { readFile } from 'node:fs/promises';
import type { PersonActor } from '../../platform/actor.ts';
import type { App } from '../../platform/app.ts';
import type { Operation } from '../../platform/command.ts';
import { needed, readOptions } from '../../platform/cli/read-options.ts';
import type { Verb } from '../../platform/cli/verb.ts';
import { execute, paramsIn } from '../../platform/execute.ts';
import { Invalid } from '../../platform/problems.ts';
import { actorByAddress } from '../../people/actor-by-address.ts';
import { withApp } from '../with-app.ts';
import { stages } from '../stages.ts';

const operations: Operation[] = stages.flatMap((stage) => [...stage.commands, ...stage.queries]);

export const listOperations: Verb = {
  name: 'operations',
  says: 'Lists every command and query that can be run by name',
  usage: 'operations',
  async run(_args, terminal) {
    for (const one of operations) terminal.say(`${one.name.padEnd(44)} ${one.says}`);
  },
};

export const runOperation: Verb = {
  name: 'run',
  says: 'Runs one command or query as a person and prints its answer as JSON',
  usage: 'run pairing.propose-matches --as cara@example.org --program <id> [--organization slug] [--input fields.json]',
  async run(args, terminal) {
    const options = readOptions(args);
    const operation = operations.find((one) => one.name === options.words[0]);
    if (!operation) throw new Error(`There is no operation '${options.words[0] ?? ''}'. \`pairwell operations\` lists them all.`);
    const { as: _as, organization, input: file, ...fields } = options.named;
    const address = needed(options, 'as', 'the address of the person to act as');
    const given = file ? (JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>) : {};
    await withApp(async (app) => {
      const actor = await actorByAddress(app, address, organization);
      terminal.say(JSON.stringify(await answer(app, actor, operation, { ...given, ...fields }), null, 2));
    });
  },
};

async function answer(app: App, actor: PersonActor, operation: Operation, input: Record<string, unknown>): Promise<unknown> {
  const missing = paramsIn(operation.http).filter((name) => input[name] === undefined);
  if (missing.length > 0) throw new Error(`${operation.name} needs ${missing.map((name) => `--${name} <id>`).join(' ')}.`);
  try {
    return await execute(app, actor, operation, input as never);
  } catch (problem) {
    if (problem instanceof Invalid)
      throw new Error(
        Object.entries(problem.fields)
          .map(([field, sentence]) => `${field}: ${sentence}`)
          .join('\n'),
        { cause: problem },
      );
    throw problem;
  }
}
