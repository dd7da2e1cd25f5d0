import { data, redirect, type LoaderFunctionArgs } from 'react-router';
import type { AnyCommand, AnyQuery, InputOf, OutputOf } from '../command.ts';
import type { Context } from '../context.ts';
import { executeIn, offer, type Offer } from '../execute.ts';
import { Forbidden, Invalid, NotFound } from '../problems.ts';
import { doorContext } from './door.ts';

/** What a loader reads with. Everything it asks runs in the request's one transaction. */
export interface Reading {
  ctx: Context;
  params: Record<string, string>;
  search: URLSearchParams;
  ask<Op extends AnyQuery>(query: Op, input: InputOf<Op>): Promise<OutputOf<Op>>;
  /** undefined where the actor must not see the button. */
  offer(command: AnyCommand, params?: Record<string, string>): Promise<Offer | undefined>;
}

/**
 * A page's loader: `export const loader = (args: LoaderFunctionArgs) => readPage(args, async ({ ask, params }) => …)`.
 * Somebody not signed in is sent to the sign-in page and back.
 */
export async function readPage<T>({ url, params, context }: LoaderFunctionArgs, fn: (page: Reading) => Promise<T>): Promise<T> {
  const door = context.get(doorContext);
  const ctx = await door.reading();
  const given = params as Record<string, string>;
  try {
    return await fn({
      ctx,
      params: given,
      search: url.searchParams,
      ask: (query, input) => executeIn(ctx, query, input),
      offer: (command, about = given) => offer(ctx, command, about),
    });
  } catch (problem) {
    if (problem instanceof NotFound || problem instanceof Forbidden) {
      if (door.actor.kind === 'nobody') throw redirect(`/sign-in?to=${encodeURIComponent(url.pathname + url.search)}`);
      throw data(problem.message, { status: problem instanceof NotFound ? 404 : 403 });
    }
    if (problem instanceof Invalid) throw data(problem.message, { status: 422 });
    throw problem;
  }
}
