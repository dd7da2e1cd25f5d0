import type { LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { exportBlueprint } from './export-blueprint.ts';

/** No page to look at: the file itself. */
export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params }) => {
    const { fileName, text } = await ask(exportBlueprint, { program: params.program as string });
    return new Response(text, {
      headers: {
        'Content-Type': 'application/yaml; charset=utf-8',
        'Content-Disposition': `attachment; filename="${fileName}"`,
        'X-Content-Type-Options': 'nosniff',
      },
    });
  });
