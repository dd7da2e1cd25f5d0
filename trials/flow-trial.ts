/**
 * Takes somebody's own CSV files through the whole flow, import, registration, criteria, proposal,
 * proof and publication, and says what came of it. Needs `npm run build`.
 *
 *     npm run trials -- flow --people directory.csv --generate --apart department
 *     npm run trials -- flow --mentees mentees.csv --mentors mentors.csv --level grade=AA,AO,EO --above 1..2 --apart organisation --alike profession
 */
import { parseArgs } from 'node:util';
import { readFlowFile, type FlowFile } from './flow/read-files.ts';
import type { Registering } from './flow/register-people.ts';
import { runFlow, type Flow } from './flow/run-flow.ts';

const usage = 'Name a file: --people FILE, or --mentees FILE and --mentors FILE.';

/** @returns whether it was passed @throws Error where no file is named */
export async function runFlowTrial(args: string[], say: (line: string) => void, name?: string): Promise<boolean> {
  const { values } = parseArgs({
    args,
    options: {
      people: { type: 'string' },
      mentees: { type: 'string' },
      mentors: { type: 'string' },
      most: { type: 'string' },
      level: { type: 'string' },
      above: { type: 'string', default: '1..2' },
      apart: { type: 'string' },
      alike: { type: 'string' },
      both: { type: 'string' },
      places: { type: 'string' },
      generate: { type: 'boolean', default: false },
    },
  });
  const { people, mentees, mentors, most, apart, alike, both, places, generate } = values;
  const named = (
    [
      [people, undefined],
      [mentees, 'mentee'],
      [mentors, 'mentor'],
    ] as const
  ).filter(([path]) => path);
  if (named.length === 0) throw new Error(usage);
  const files: FlowFile[] = [];
  for (const [path, role] of named) files.push(await readFlowFile(path as string, role, most ? Number(most) : undefined));
  const [column, levels] = (values.level ?? '').split('=');
  const [least = 1, highest = least] = values.above.split('..').map(Number);
  const given: Registering = {
    ...(column && levels ? { level: { column, values: levels.split(','), least, most: highest } } : {}),
    apart,
    alike,
    both,
    generated: generate,
    ...(places ? { places: Number(places) } : {}),
  };
  const flow = await runFlow(files, given, name);
  tell(flow, say);
  return flow.findings.length === 0;
}

function tell(
  { files, registered, proposal, check, audit, publication, seconds, megabytes, findings }: Flow,
  say: (line: string) => void,
): void {
  for (const { name, read, mapping, counts, refused } of files) {
    say(`${name}: ${read} rows read, ${JSON.stringify(counts)}`);
    say(`  columns: ${mapping.join(', ')}`);
    for (const [sentence, times] of refused) say(`  refused ${times}: ${sentence}`);
  }
  say(`Registered: ${registered.finished} (${registered.mentors} as mentors, ${registered.mentees} as mentees)`);
  for (const [sentence, times] of registered.refused) say(`  refused ${times}: ${sentence}`);
  say(`Proposal: ${proposal.pairs} pairs; ${proposal.mentorsFree} mentors without anybody`);
  for (const [reason, times] of proposal.alone) say(`  ${times} mentees alone: ${reason}`);
  say(`Certificate: ${check.says}`);
  say(`Audit: ${audit.says} (${audit.pairs} pairs with ${audit.points} points listed)`);
  say(`Published: ${publication.published}, left out ${publication.leftOut}`);
  say(
    `Seconds: ${Object.entries(seconds)
      .map(([step, took]) => `${step} ${took.toFixed(1)}`)
      .join(', ')}`,
  );
  say(`Memory at most: web ${megabytes.web.toFixed(0)} MB, worker ${megabytes.worker.toFixed(0)} MB`);
  for (const finding of findings) say(`FOUND: ${finding}`);
}
