/** The demo organisation, as one finds it after the one command. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startSite, type Site } from './start-site.ts';
import { Caller, type Json } from './story/api-client.ts';

interface Listed {
  items: Json[];
}

let site: Site;
let cara: Caller;
let program: string;

beforeAll(async () => {
  site = await startSite('demo', { demo: true });
  const printed = await site.pairwell('run', 'people.make-api-key', '--as', 'cara.lindqvist@northlight.example', '--name', 'demo');
  cara = new Caller(site, (JSON.parse(printed) as { key: string }).key);
  const programs = await cara.get<Listed>('/programs');
  program = programs.items.find(({ name }) => name === 'Sales mentorship')?.id as string;
}, 420_000);
afterAll(() => site?.stop());

describe('A4-49 one command gives a populated organisation', () => {
  it('whose cast a visitor can choose from', async () => {
    const page = await (await fetch(`${site.url}/sign-in`)).text();
    for (const name of ['Cara Lindqvist', 'Mo Rahman', 'Mia Castellano', 'Tea Virtanen', 'Vera Okonkwo', 'Ian Moreno'])
      expect(page).toContain(name);
  });

  it('with pairs that are well, silent and on hold', async () => {
    const { items } = await cara.get<Listed>(`/programs/${program}/match-health?limit=200`);
    const states = new Set(items.map(({ state }) => state));
    for (const state of ['on track', 'stuck', 'paused']) expect(states).toContain(state);
  });

  it('with cases that missed meetings and a wish for help have opened', async () => {
    const { items } = await cara.get<Listed>(`/programs/${program}/cases?limit=200`);
    const kinds = new Set(items.map(({ kind }) => kind));
    for (const kind of ['two missed by the pair', 'two missed by the mentor', 'escalation']) expect(kinds).toContain(kind);
  });

  it('and a report with sessions that were held', async () => {
    const { figures } = await cara.get<{ figures: { key: string; value: number }[] }>(`/programs/${program}/reports/sessions`);
    expect(figures.find(({ key }) => key === 'held')?.value).toBeGreaterThan(60);
  });
});
