import { expect, it } from 'vitest';
import { runKillTrial } from './kill-trial.ts';

it('loses nothing that was acknowledged and mails nobody twice, whoever is killed', { timeout: 300_000 }, async () => {
  const { findings, kills, commands } = await runKillTrial({ kills: 4, seed: 7, name: 'kill-trial-sample' });
  expect(findings).toEqual([]);
  expect(Math.min(...Object.values(kills))).toBeGreaterThan(0);
  expect(commands.acknowledged).toBeGreaterThan(50);
});
