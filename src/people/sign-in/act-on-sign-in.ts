import { data, redirect, type ActionFunctionArgs } from 'react-router';
import type { App } from '../../platform/app.ts';
import type { Outcome } from '../../platform/http/act-on-page.ts';
import { doorContext } from '../../platform/http/door.ts';
import { readForm } from '../../platform/http/read-form.ts';
import { Invalid, NotFound, Refused } from '../../platform/problems.ts';
import type { Entry } from './entry.ts';

/** What a sign-in form does with the database's owner, before there is an actor to do it as. */
export type SignInStep = (app: App, request: Request, values: Record<string, unknown>) => Promise<Entry>;

/** The action of a sign-in page: its forms are told apart by `intent`, and answered as those of every other page. */
export async function actOnSignIn({ request, context }: ActionFunctionArgs, steps: Record<string, SignInStep>) {
  const { app } = context.get(doorContext);
  // A password that was refused is typed again; it never travels back.
  const { password, ...shown } = readForm(await request.formData());
  const intent = String(shown.intent ?? '');
  const step = steps[intent];
  if (!step) throw data('This form is not known here. Go back and try again.', { status: 400 });
  try {
    const { to, headers } = await step(app, request, { ...shown, password });
    return redirect(to, { status: 303, headers });
  } catch (problem) {
    if (problem instanceof Invalid) return data<Outcome>({ intent, problems: problem.fields, values: shown }, { status: 422 });
    if (problem instanceof Refused) return data<Outcome>({ intent, refusal: problem.message, values: shown }, { status: 409 });
    if (problem instanceof NotFound) throw data(problem.message, { status: 404 });
    throw problem;
  }
}
