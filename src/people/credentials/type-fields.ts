import { maybe, number, text } from '../../platform/input.ts';

export const typeFields = {
  name: text('The name', 120),
  issuer: maybe(text('Who issues it', 120)),
  validForMonths: maybe(number('The months it holds', { least: 1, most: 600, whole: true })).describe('Left out where it holds for good.'),
};
