import { z } from 'zod';
import { anyProgramManager } from '../../people/access.ts';
import { command } from '../../platform/command.ts';
import { day, maybe, text } from '../../platform/input.ts';
import { Invalid } from '../../platform/problems.ts';
import { mostCharacters } from './blueprint-text.ts';
import { programCreated } from '../events.ts';
import { timeZone } from '../program-fields.ts';
import { readBlueprint } from './read-blueprint.ts';
import { shippedBlueprints } from './shipped-blueprints.ts';
import { writeProgram } from './write-program.ts';

export const createProgram = command({
  name: 'planning.create-program',
  says: 'Create the program',
  done: 'The program is created.',
  http: 'POST /programs',
  input: z.object({
    /** Key of a shipped blueprint; or give the file. */
    blueprint: maybe(text('The blueprint', 80)),
    /** A blueprint file's text. */
    file: maybe(
      z.string().max(mostCharacters, `The file is longer than ${mostCharacters.toLocaleString('en')} characters; blueprints are not.`),
    ),
    name: maybe(text("The program's name", 200)),
    startsOn: maybe(day('The first day')),
    timeZone: maybe(timeZone),
  }),
  output: z.object({
    program: z.uuid(),
    /** What a person should know about what was read, a sentence each. */
    notes: z.array(z.string()),
  }),
  may: anyProgramManager,
  run: async (ctx, input) => {
    const blueprint = readBlueprint(ctx.app, input.file ?? shippedText(input.blueprint));
    const zone = input.timeZone ?? (ctx.actor.kind === 'person' ? ctx.actor.timeZone : 'UTC');
    const program = await writeProgram(
      ctx,
      blueprint.document,
      { name: input.name, startsOn: input.startsOn, timeZone: zone },
      blueprint.unknown,
    );
    for (const { part, value } of blueprint.parts) await part.write(ctx, program, value);
    await ctx.emit(programCreated, { program, blueprint: blueprint.document.key });
    return { program, notes: Object.keys(blueprint.unknown).map(unknownPart) };
  },
});

function shippedText(key: string | undefined): string {
  if (!key) throw new Invalid({ blueprint: 'Choose a blueprint, or give a blueprint file.' });
  const found = shippedBlueprints().find((blueprint) => blueprint.key === key);
  if (!found) throw new Invalid({ blueprint: 'This blueprint is not one of those shipped. Choose one from the list.' });
  return found.text;
}

const unknownPart = (key: string): string =>
  `The part '${key}' is not known here. It is kept and comes back when the program is exported, but nothing acts on it.`;
