/** The one page for the sponsor, to take away. */
import type { LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { asFile } from '../files/as-file.ts';
import { printSummary } from './print-summary.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params }) => {
    const { fileName, mediaType, content } = await ask(printSummary, { program: params.program ?? '' });
    return asFile(new Uint8Array(Buffer.from(content, 'base64')), { name: fileName, type: mediaType });
  });
