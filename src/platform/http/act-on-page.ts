import { data, redirect, type ActionFunctionArgs } from 'react-router';
import type { AnyCommand, OutputOf } from '../command.ts';
import { execute } from '../execute.ts';
import { Forbidden, Invalid, NotFound, Refused } from '../problems.ts';
import { doorContext } from './door.ts';
import { readForm } from './read-form.ts';

/** What a form gets back when it was not carried out; the page shows it beside the form named by `intent`. */
export interface Outcome {
  intent: string;
  /** A sentence per field, by the field's name. */
  problems?: Record<string, string>;
  /** One sentence for the whole form. */
  refusal?: string;
  /** What was typed, so that nothing is lost. */
  values: Record<string, unknown>;
}

export interface Intent<Op extends AnyCommand = AnyCommand> {
  command: Op;
  /** Where to go once done; the same page when left out. */
  next?: (output: OutputOf<Op>, params: Record<string, string>) => string;
}

export function intent<Op extends AnyCommand>(command: Op, next?: Intent<Op>['next']): Intent {
  return { command, next: next as Intent['next'] };
}

/** The cookie that carries the name of the command just done to the next page, which says so. */
export const doneCookie = 'pairwell_done';

/**
 * A page's action: the form's hidden `intent` names the command, the address and the fields are its
 * input. Works the same before JavaScript has loaded.
 */
export async function actOnPage({ request, url, params, context }: ActionFunctionArgs, intents: Intent[]) {
  const door = context.get(doorContext);
  const values = readForm(await request.formData());
  const name = String(values.intent ?? '');
  const found = intents.find((one) => one.command.name === name);
  if (!found) throw data('This form is not known here. Go back and try again.', { status: 400 });
  try {
    const output = await execute(door.app, door.actor, found.command, { ...values, ...params });
    const to = found.next?.(output as never, params as Record<string, string>) ?? url.pathname + url.search;
    return redirect(to, {
      status: 303,
      headers: found.command.done ? { 'Set-Cookie': `${doneCookie}=${name}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60` } : {},
    });
  } catch (problem) {
    if (problem instanceof Invalid) return data<Outcome>({ intent: name, problems: problem.fields, values }, { status: 422 });
    if (problem instanceof Refused) return data<Outcome>({ intent: name, refusal: problem.message, values }, { status: 409 });
    if (problem instanceof Forbidden) {
      if (door.actor.kind === 'nobody') throw redirect(`/sign-in?to=${encodeURIComponent(url.pathname)}`);
      return data<Outcome>({ intent: name, refusal: problem.message, values }, { status: 403 });
    }
    if (problem instanceof NotFound) throw data(problem.message, { status: 404 });
    throw problem;
  }
}
