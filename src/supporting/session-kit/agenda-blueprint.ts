import { blueprintPart } from '../../platform/stage.ts';
import { agendaDesign, designOf, hasOwnDesign, writeDesign } from './agenda-design.ts';

/** A program's own agenda in a blueprint file; one that is left out has ours. */
export const agendaBlueprint = blueprintPart({
  key: 'agenda',
  schema: agendaDesign,
  read: async (ctx, program) => ((await hasOwnDesign(ctx, program)) ? designOf(ctx, program) : undefined),
  write: writeDesign,
});
