/**
 * A command is the only way anything changes, a query the only way anything is read.
 * Page, REST API, CLI and jobs all call the same one through `execute`.
 */
import type { z } from 'zod';
import type { Context } from './context.ts';
import type { Policy } from './policy.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
export type Address = `${Method} /${string}`;

/** `'POST /programs/:program/publication'` gives `{ program: string }`. Every parameter is a uuid. */
export type ParamsOf<A extends string> = A extends `${string}:${infer Name}/${infer Rest}`
  ? { [K in Name]: string } & ParamsOf<Rest>
  : A extends `${string}:${infer Name}`
    ? { [K in Name]: string }
    : unknown;

type Fields = z.ZodObject;

interface Shape<A extends Address, I extends Fields, Subject, Output> {
  /** `stage.verb-noun`, the file's own name. */
  readonly name: string;
  /** The label of its button and the summary of its address. */
  readonly says: string;
  /** Public address under /api/v1; what comes to exist or ceases is a noun. */
  readonly http: A;
  /** What is given besides the address's parameters. */
  readonly input: I;
  readonly output: z.ZodType<Output>;
  /** Finds what the address names, or throws NotFound. Left out, the parameters themselves are the subject. */
  readonly of?: (ctx: Context, params: ParamsOf<A>) => Promise<Subject>;
  readonly may: Policy<Subject>;
}

export interface Command<A extends Address = Address, I extends Fields = Fields, Subject = unknown, Output = unknown> extends Shape<
  A,
  I,
  Subject,
  Output
> {
  readonly kind: 'command';
  /** Its answer is shown once and kept nowhere, not even for a repeated request. */
  readonly answersOnce?: boolean;
  /** The sentence shown once it is done: 'The matches are published.' */
  readonly done?: string;
  /** A sentence when this is the wrong moment; also greys the button. */
  readonly ready?: (ctx: Context, subject: Subject) => Promise<string | undefined>;
  readonly run: (ctx: Context, input: z.output<I> & ParamsOf<A>, subject: Subject) => Promise<Output>;
}

export interface Query<A extends Address = Address, I extends Fields = Fields, Subject = unknown, Output = unknown> extends Shape<
  A,
  I,
  Subject,
  Output
> {
  readonly kind: 'query';
  readonly run: (ctx: Context, input: z.output<I> & ParamsOf<A>, subject: Subject) => Promise<Output>;
}

// oxlint-disable-next-line typescript/no-explicit-any -- lists hold commands of every shape; execute re-checks at run time
export type AnyCommand = Command<any, any, any, any>;
// oxlint-disable-next-line typescript/no-explicit-any -- as above
export type AnyQuery = Query<any, any, any, any>;
export type Operation = AnyCommand | AnyQuery;

/** An operation without fields takes any object, not the `Record<string, never>` that would forbid its parameters. */
type Given<I extends Fields> = string extends keyof z.input<I> ? Record<never, unknown> : z.input<I>;

export type InputOf<Op> = Op extends { http: infer A extends Address; input: infer I extends Fields } ? Given<I> & ParamsOf<A> : never;
export type OutputOf<Op> = Op extends { output: z.ZodType<infer Output> } ? Output : never;

export function command<A extends Address, I extends Fields, Output, Subject = ParamsOf<A>>(
  shape: Omit<Command<A, I, Subject, Output>, 'kind'>,
): Command<A, I, Subject, Output> {
  return { kind: 'command', ...shape };
}

export function query<A extends Address, I extends Fields, Output, Subject = ParamsOf<A>>(
  shape: Omit<Query<A, I, Subject, Output>, 'kind'>,
): Query<A, I, Subject, Output> {
  return { kind: 'query', ...shape };
}
