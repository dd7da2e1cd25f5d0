/**
 * Side by side on the same instances: this package, one scoring pass, and scipy, LEMON and munkres
 * where they are installed. Prints the tables of the README.
 *
 *   npm run bench -w packages/matching                     100 to 200,000 mentees
 *   npm run bench -w packages/matching -- 1000 10000       these sizes, in mentees
 *   npm run bench -w packages/matching -- --largest        750,000 mentees and 250,000 mentors
 *   npm run bench -w packages/matching -- --warm 10000     only changes at a screen
 *   npm run bench -w packages/matching -- --peers          only peers, beside LEMON
 *   … --workers 2                                          with threads
 *   MUNKRES=folder …                                       where npm's munkres is installed
 *
 * Times are CPU seconds, all threads together; quote the ratios, since machines differ. `ours` is the
 * whole of solveAssignment, scoring and audit included; the others' is their solver alone.
 */
import { execFileSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { anInstance } from './instance.ts';
import type { Ours } from './ours.ts';
import { plainJavaScript } from './plain.ts';
import { askRivals } from './rivals.ts';
import type { Rival } from './rivals.ts';
import { warmLatencies } from './warm.ts';

const REGIMES = { tight: 3, slack: 4, scarce: 2 };
const SIZES = [100, 1000, 3000, 10_000, 50_000, 200_000];
/** From here on only the hardest regime. */
const ONE_REGIME = 100_000;
/** Rivals need minutes from here on, so they are asked once. */
const RIVALS_ONCE = 5000;

const print = (line: string): void => void process.stdout.write(`${line}\n`);
const words = process.argv.slice(2);
const after = (flag: string): number => Number(words[words.indexOf(flag) + 1]);
const workers = words.includes('--workers') ? after('--workers') : 0;
const asked = words.filter((word, at) => /^\d+$/.test(word) && !['--workers', '--warm'].includes(words[at - 1] ?? '')).map(Number);

const folder = plainJavaScript();

function ours(mentees: number, mentors: number, places: number): Ours {
  const given = [mentees, mentors, places, workers].map(String);
  const flags = mentees > 300_000 ? ['--max-old-space-size=8192'] : [];
  return JSON.parse(execFileSync(process.execPath, [...flags, join(folder, 'bench/ours.js'), ...given], { encoding: 'utf8' })) as Ours;
}

function against({ took, matched, total, peak }: Rival, own: Ours): string {
  const same = matched === own.matched && total === own.total ? '' : ' DIFFERENT OPTIMUM';
  return `${took.toFixed(2)} s, ${peak} MB, ${(took / own.solve).toFixed(1)} x${same}`;
}

function compare(mentees: number, regime: keyof typeof REGIMES): void {
  const mentors = Math.round(mentees / 3);
  const places = REGIMES[regime];
  const own = ours(mentees, mentors, places);
  const most = regime === 'tight' ? Infinity : RIVALS_ONCE;
  const rivals = mentees > 10_000 ? [] : askRivals(anInstance({ mentees, mentors, places, seed: 1 }), places, most);
  const cell = (name: string) => {
    const rival = rivals.find((one) => one.name === name);
    return rival ? against(rival, own) : '';
  };
  print(
    `| ${[
      `${mentees.toLocaleString('en')} × ${mentors.toLocaleString('en')} ${regime}`,
      `${own.solve.toFixed(2)} s (clock ${own.clock.toFixed(2)})`,
      `${own.compile.toFixed(2)} s`,
      `${(own.solve / own.pass).toFixed(1)}`,
      `${((own.pass * 1e9) / mentees / mentors).toFixed(2)} ns`,
      Number.isNaN(own.priced) ? '' : mentees < 500 ? 'dense' : own.priced.toFixed(2),
      `${own.peak} MB (${own.loaded})`,
      cell('scipy'),
      cell('LEMON'),
      cell('munkres'),
    ].join(' | ')} |`,
  );
}

async function warm(mentees: number): Promise<void> {
  for (const [regime, places] of Object.entries(REGIMES)) {
    const latencies = await warmLatencies({ mentees, mentors: Math.round(mentees / 3), places, seed: 1 });
    const told = latencies.map(([change, median, p99]) => `${change} ${median.toFixed(1)} / ${p99.toFixed(1)}`);
    print(`| ${mentees.toLocaleString('en')} ${regime} | ${told.join(' | ')} |`);
  }
}

function peers(): void {
  print('| peers | ours | a pass of scores | found | on the short lists | LEMON on the same |');
  print('|---|---|---|---|---|---|');
  for (const kind of ['random', 'criteria'])
    print(execFileSync(process.execPath, [join(import.meta.dirname, 'peers.ts'), kind], { encoding: 'utf8' }).trim());
}

print(`${cpus().length} x ${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, workers: ${workers}`);
if (words.includes('--warm')) await warm(after('--warm'));
else if (words.includes('--peers')) peers();
else if (words.includes('--largest')) {
  const told = ours(750_000, 250_000, 3);
  print(JSON.stringify(told));
} else {
  print('| instance | ours | compiling | in passes | a pair | priced | peak (loaded) | scipy | LEMON | munkres |');
  print('|---|---|---|---|---|---|---|---|---|---|');
  for (const mentees of asked.length > 0 ? asked : SIZES)
    for (const regime of Object.keys(REGIMES) as (keyof typeof REGIMES)[])
      if (mentees < ONE_REGIME || regime === 'tight') compare(mentees, regime);
  peers();
  await warm(10_000);
}
