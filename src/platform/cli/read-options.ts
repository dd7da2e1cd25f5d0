import { parseArgs } from 'node:util';
import { UsageProblem } from './verb.ts';

export interface Options {
  words: string[];
  named: Record<string, string>;
}

/**
 * `import people.csv --as cara@example.org --dry` gives words `['import', …]` and named
 * `{ as: 'cara@example.org', dry: 'true' }`.
 */
export function readOptions(args: string[]): Options {
  const named: Record<string, string> = {};
  const words: string[] = [];
  const { tokens } = parseArgs({ args, strict: false, tokens: true, allowPositionals: true });
  for (let place = 0; place < tokens.length; place++) {
    const token = tokens[place]!;
    if (token.kind === 'positional') words.push(token.value);
    if (token.kind !== 'option') continue;
    const next = tokens[place + 1];
    if (token.value !== undefined) named[token.name] = token.value;
    else if (next?.kind === 'positional' && next.index === token.index + 1) {
      named[token.name] = next.value;
      place++;
    } else named[token.name] = 'true';
  }
  return { words, named };
}

export function needed(options: Options, name: string, says: string): string {
  const value = options.named[name];
  if (value === undefined) throw new UsageProblem(`--${name} is missing: ${says}.`);
  return value;
}
