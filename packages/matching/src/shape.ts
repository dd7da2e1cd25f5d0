/**
 * Data of unknown shape, read field by field; what does not fit is refused by person and field.
 * Example: new Shape({ id: 3 }, 'mentees.0').at('id').text() throws 'mentees.0.id is 3; it must be a text.'
 */
import { ResultFormatError } from './errors.ts';
import type { PairOfIds } from './problem.ts';

export class Shape {
  private readonly data: unknown;
  private readonly path: string;
  private readonly person: string | undefined;

  constructor(data: unknown, path: string, person?: string) {
    this.data = data;
    this.path = path;
    this.person = person;
  }

  /** The same, with whatever is wrong from here on said to be this person's. */
  of(person: string | undefined): Shape {
    return new Shape(this.data, this.path, person);
  }

  has(field: string): boolean {
    return this.object()[field] !== undefined;
  }

  at(field: string): Shape {
    return new Shape(this.object()[field], `${this.path}.${field}`, this.person);
  }

  isNothing(): boolean {
    return this.data === null;
  }

  object(): Record<string, unknown> {
    if (typeof this.data !== 'object' || this.data === null || Array.isArray(this.data)) return this.wrong('an object');
    return this.data as Record<string, unknown>;
  }

  list<T>(read: (one: Shape, at: number) => T): T[] {
    if (!Array.isArray(this.data)) return this.wrong('a list');
    return this.data.map((one: unknown, at) => read(new Shape(one, `${this.path}.${at}`, this.person), at));
  }

  text(): string {
    return typeof this.data === 'string' ? this.data : this.wrong('a text');
  }

  number(): number {
    return typeof this.data === 'number' ? this.data : this.wrong('a number');
  }

  flag(): boolean {
    return typeof this.data === 'boolean' ? this.data : this.wrong('true or false');
  }

  among<T extends string>(allowed: readonly T[]): T {
    return allowed.find((one) => one === this.data) ?? this.wrong(allowed.map((one) => `"${one}"`).join(' or '));
  }

  pairOfIds(): PairOfIds {
    const [mentee, mentor, ...more] = this.list((one) => one.text());
    return mentee === undefined || mentor === undefined || more.length > 0 ? this.wrong('a mentee and a mentor') : [mentee, mentor];
  }

  wrong(expected: string): never {
    const told = this.data === undefined ? 'missing' : (JSON.stringify(this.data)?.slice(0, 60) ?? 'unreadable');
    const whose = this.person === undefined ? this.path : `${this.path} of "${this.person}"`;
    throw new ResultFormatError(`${whose} is ${told}; it must be ${expected}.`, { person: this.person, field: this.path });
  }
}
