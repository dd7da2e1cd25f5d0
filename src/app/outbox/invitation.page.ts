import type { LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import { NotFound } from '../../platform/problems.ts';
import { showMail } from './show-mail.ts';

/** The calendar file of a mail, as its reader's calendar got it. */
export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params }) => {
    const { calendar } = await ask(showMail, { mail: params.mail as string });
    if (!calendar) throw new NotFound();
    return new Response(calendar.content, {
      headers: {
        'Content-Type': `text/calendar; charset=utf-8; method=${calendar.method}`,
        'Content-Disposition': 'attachment; filename="invitation.ics"',
      },
    });
  });
