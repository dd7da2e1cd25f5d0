import type { Context } from '../../platform/context.ts';
import { supportingWords } from '../words.ts';
import type { Missing } from './what-is-missing.rules.ts';

const spelledOut = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine'] as const;

/** A phrase that follows 'Before you can sign:'. */
export function sayMissing({ say }: Pick<Context, 'say'>, missing: Missing): string {
  if (missing.what !== 'goals') return say(supportingWords, `charter.missing_parts.${missing.what}`);
  const number = (count: number) => {
    const name = spelledOut[count];
    return name ? say(supportingWords, `charter.numbers.${name}`) : String(count);
  };
  const { wanted, written } = missing;
  return say(supportingWords, 'charter.missing_parts.goals', { count: written, wanted: number(wanted), written: number(written) });
}
