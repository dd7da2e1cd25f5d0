/**
 * The only way in: parse (a sentence per field), may (403, or 404 for outsiders), ready (a sentence),
 * run, all in one transaction with the events.
 */
import { z } from 'zod';
import type { Actor } from './actor.ts';
import type { App } from './app.ts';
import type { AnyCommand, InputOf, Operation, OutputOf } from './command.ts';
import type { Context } from './context.ts';
import { inTransaction } from './db/transaction.ts';
import { Forbidden, Invalid, NotFound, Refused } from './problems.ts';
import { labelOf, onlyFor } from './words/declared-words.ts';

const uuid = z.uuid();

/** The names of the address's parameters, in order. */
export function paramsIn(address: string): string[] {
  return [...address.matchAll(/:([a-zA-Z]+)/g)].map((found) => found[1] as string);
}

/** Runs the operation in a transaction of its own. @throws Invalid, Forbidden, NotFound or Refused */
export function execute<Op extends Operation>(app: App, actor: Actor, operation: Op, input: InputOf<Op>): Promise<OutputOf<Op>> {
  return inTransaction(app, actor, (ctx) => executeIn(ctx, operation, input), { readOnly: operation.kind === 'query' });
}

/** The same inside a transaction that is open already: a page's several queries, a job's steps. */
export async function executeIn<Op extends Operation>(ctx: Context, operation: Op, input: InputOf<Op>): Promise<OutputOf<Op>> {
  const { params, fields } = parse(operation, input);
  const subject = await subjectOf(ctx, operation, params);
  if (operation.kind === 'command' && operation.ready) {
    const refusal = await operation.ready(ctx, subject);
    if (refusal) throw new Refused(refusal);
  }
  return (await operation.run(ctx, { ...fields, ...params }, subject)) as OutputOf<Op>;
}

/** Whether the actor may do this here and now, and if not, why: what a page greys its button by. */
export interface Offer {
  name: string;
  label: string;
  /** Absent when the button works. */
  refusal?: string;
}

/** @returns undefined where the actor must not even see the button */
export async function offer<Op extends AnyCommand>(
  ctx: Context,
  operation: Op,
  params: Record<string, string>,
): Promise<Offer | undefined> {
  const subject = operation.of ? await operation.of(ctx, params) : params;
  const verdict = await operation.may.judge(ctx, subject);
  if (verdict === 'hidden') return undefined;
  const refusal = verdict === 'no' ? onlyFor(ctx, operation) : await operation.ready?.(ctx, subject);
  return { name: operation.name, label: labelOf(ctx, operation), ...(refusal ? { refusal } : {}) };
}

async function subjectOf(ctx: Context, operation: Operation, params: Record<string, string>): Promise<unknown> {
  const subject: unknown = operation.of ? await operation.of(ctx, params) : params;
  const verdict = await operation.may.judge(ctx, subject);
  if (verdict === 'hidden') throw new NotFound();
  if (verdict === 'no') throw new Forbidden(onlyFor(ctx, operation));
  return subject;
}

function parse(operation: Operation, input: Record<string, unknown>) {
  const params: Record<string, string> = {};
  for (const name of paramsIn(operation.http)) {
    const value = uuid.safeParse(input[name]);
    if (!value.success) throw new NotFound();
    params[name] = value.data;
  }
  const read = (operation.input as z.ZodObject).safeParse(input);
  if (!read.success) throw new Invalid(sentencesOf(read.error));
  return { params, fields: read.data };
}

/** One sentence per field, the first that applies; `goals.0.from` names a field within a list. */
function sentencesOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.') || 'form'] ??= issue.message;
  return fields;
}
