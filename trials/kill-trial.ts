/**
 * Kills web, worker and database at random while people go about their work, and looks afterwards
 * whether anything that was acknowledged is missing and anybody was mailed twice.
 *
 *     npm run trials -- kills --kills 30 --seed 1
 */
import { parseArgs } from 'node:util';
import { seededRandom } from '../src/platform/seeded-random.ts';
import { accountForCommands, accountForMails, untilDrained, type MailsFound } from './account-for.ts';
import { insistence, type Insistence } from './insistence.ts';
import { bringPeopleIn, liveThroughStory } from './live-through-story.ts';
import { startMailServer } from './mail-server.ts';
import { parts, startSiteInParts, type PartName, type SiteInParts } from './site-in-parts.ts';

export interface Trial {
  kills: Record<PartName, number>;
  /** The longest time from a kill until the site answered again. */
  longestAwayMs: number;
  commands: Insistence;
  mails: MailsFound;
  /** Everything that should not be; empty when the trial is passed. */
  findings: string[];
}

/** @param kills how many, in total @param seed of who is killed when */
export async function runKillTrial({ kills, seed, name = 'kill-trial' }: { kills: number; seed: number; name?: string }): Promise<Trial> {
  const mailServer = await startMailServer();
  const site = await startSiteInParts(name, { SMTP_URL: mailServer.url });
  let killing: Killing | undefined;
  try {
    const record = insistence();
    const people = await bringPeopleIn(site, record);
    const under = (killing = killAtRandom(site, kills, seededRandom(seed)));
    const acknowledged = await liveThroughStory(site, people, record, seededRandom(seed + 1), () => !under.over);
    const { times, longestAwayMs } = await under.done;
    const findings = [...(await untilDrained(site.dataFolder)), ...(await accountForCommands(acknowledged, record))];
    const mails = await accountForMails(site.dataFolder, mailServer.delivered);
    findings.push(...mails.findings, ...record.findings, ...site.web.endedByItself, ...site.worker.endedByItself);
    return { kills: times, longestAwayMs, commands: record, mails, findings };
  } catch (problem) {
    throw new Error(`${(problem as Error).message}\nweb: ${site.web.log.slice(-3_000)}\nworker: ${site.worker.log.slice(-3_000)}`, {
      cause: problem,
    });
  } finally {
    killing?.stop();
    await killing?.done.catch(() => undefined);
    await site.stop();
    await mailServer.stop();
  }
}

interface Killing {
  over: boolean;
  stop(): void;
  done: Promise<{ times: Record<PartName, number>; longestAwayMs: number }>;
}

const mostQuietMs = 1_500;

function killAtRandom(site: SiteInParts, kills: number, random: () => number): Killing {
  const times: Record<PartName, number> = { web: 0, worker: 0, database: 0 };
  let longestAwayMs = 0;
  let stopped = false;
  const go = async () => {
    for (let count = 0; count < kills; count++) {
      await new Promise((wake) => setTimeout(wake, random() * mostQuietMs));
      if (stopped) break;
      const part = parts[count < parts.length ? count : Math.floor(random() * parts.length)] as PartName;
      times[part]++;
      await site.kill(part);
      longestAwayMs = Math.max(longestAwayMs, await site.untilReady());
    }
    return { times, longestAwayMs };
  };
  const killing: Killing = { over: false, stop: () => void (stopped = true), done: go().finally(() => (killing.over = true)) };
  // Whoever awaits it later hears of it; until then it must not end the process.
  killing.done.catch(() => undefined);
  return killing;
}

/** @returns whether it was passed */
export async function tellKillTrial(args: string[], say: (line: string) => void): Promise<boolean> {
  const { values } = parseArgs({ args, options: { kills: { type: 'string', default: '30' }, seed: { type: 'string', default: '1' } } });
  const { kills, longestAwayMs, commands, mails, findings } = await runKillTrial({
    kills: Number(values.kills),
    seed: Number(values.seed),
  });
  say(
    `killed        web ${kills.web}, worker ${kills.worker}, database ${kills.database} times; away for at most ${Math.round(longestAwayMs)} ms`,
  );
  say(
    `commands      ${commands.acknowledged} acknowledged, ${commands.retried} attempts unanswered, ${commands.repeated} sent twice on purpose`,
  );
  say(`mails         ${mails.written} written, ${mails.delivered} delivered, ${mails.inDoubt} in doubt`);
  for (const finding of findings) say(`FAIL          ${finding}`);
  say(findings.length === 0 ? 'Nothing acknowledged was lost, and nobody was mailed twice.' : `${findings.length} findings.`);
  return findings.length === 0;
}
