/** Where a browser sends a file of skills or levels; small enough to be read whole. */
import type { Hono } from 'hono';
import { bodyLimit } from 'hono/body-limit';
import iconv from 'iconv-lite';
import type { App } from '../../../platform/app.ts';
import { execute } from '../../../platform/execute.ts';
import { Forbidden, Invalid, Refused } from '../../../platform/problems.ts';
import { Examination } from '../../import/examine-file.ts';
import { actorOf } from '../../sign-in/actor-of.ts';
import { mostBytes, tooLarge } from './limits.ts';
import { receiveSkillFile } from './receive-skill-file.ts';
import { refusalCookie } from './refusal-cookie.ts';

const page = '/people/skills/import';
/** What surrounds the file in a form. */
const wrapping = 10_000;

export function mountSkillFiles(site: Hono, app: App): void {
  const refuse = (sentence: string) => ({ 'Set-Cookie': refusalCookie(sentence), Location: page });
  const limit = bodyLimit({ maxSize: mostBytes + wrapping, onError: (c) => c.body(null, 303, refuse(tooLarge)) });
  site.post(`${page}/file`, limit, async (c) => {
    const actor = await actorOf(app, c.req.raw);
    if (actor.kind === 'nobody') return c.redirect(`/sign-in?to=${page}`, 303);
    try {
      const { file, holds } = await c.req.parseBody();
      if (!(file instanceof File) || file.name === '') throw new Refused('Choose a file first.');
      const given = {
        holds: holds === 'levels' ? 'levels' : 'skills',
        fileName: nameAlone(file.name),
        content: await textOf(file),
      } as const;
      const { id } = await execute(app, actor, receiveSkillFile, given);
      return c.redirect(`/people/skills/files/${id}`, 303);
    } catch (problem) {
      if (!(problem instanceof Refused || problem instanceof Forbidden || problem instanceof Invalid)) throw problem;
      return c.body(null, 303, refuse(problem.message));
    }
  });
}

/** Some browsers send the whole path. */
const nameAlone = (path: string): string => path.replace(/^.*[\\/]/, '').slice(-200) || 'skills.csv';

async function textOf(file: File): Promise<string> {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const examination = new Examination();
  examination.add(bytes);
  return iconv.decode(Buffer.from(bytes), examination.encoding());
}
