/** The route tree: every stage's pages, each inside its frame. */
import { posix } from 'node:path';
import { layout, route, type RouteConfig, type RouteConfigEntry } from '@react-router/dev/routes';
import type { Page } from '../platform/stage.ts';
import { stages } from './stages.ts';

const pages = stages.flatMap((stage) => stage.pages);

function inFrame(frame: NonNullable<Page['frame']>): RouteConfigEntry[] {
  return pages
    .filter((page) => (page.frame ?? 'site') === frame)
    .map((page) => {
      const id = page.file.replace(/\.tsx?$/, '');
      // The build knows a page again only by its shortest path from here.
      const file = posix.relative('app', page.file);
      return page.path === '' ? { id, file, index: true } : route(page.path, file, { id });
    });
}

export default [
  layout('frames/site-frame.tsx', { id: 'site-frame' }, [
    layout('frames/wide-frame.tsx', { id: 'wide-frame' }, inFrame('site')),
    layout('frames/program-frame.tsx', { id: 'program-frame' }, inFrame('program')),
  ]),
  layout('frames/plain-frame.tsx', { id: 'plain-frame' }, inFrame('plain')),
] satisfies RouteConfig;
