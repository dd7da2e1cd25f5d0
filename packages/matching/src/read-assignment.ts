/**
 * Reads a kept assignment field by field, so that `certify` meets only what it knows.
 * Example: a pair without points is refused as 'The score of "Ana" …', before anything is proved.
 */
import type { Assignment, Pair } from './assignment.ts';
import type { Certificate } from './certificate.ts';
import type { Shape } from './shape.ts';
import type { Worth } from './worth.ts';

const OBJECTIVES = ['most-matched-then-total', 'total'] as const;

/** @throws ResultFormatError */
export function readAssignment(shape: Shape): Assignment {
  return {
    objective: shape.at('objective').among(OBJECTIVES),
    pairs: shape.at('pairs').list(readPair),
    unmatched: shape.at('unmatched').list((one) => one.text()),
    partlyMatched: shape.at('partlyMatched').list((one) => {
      const mentee = one.at('mentee').text();
      return { mentee, missing: one.of(mentee).at('missing').number() };
    }),
    matched: shape.at('matched').number(),
    total: shape.at('total').number(),
    certificate: readCertificate(shape.at('certificate')),
  };
}

function readPair(one: Shape): Pair {
  const mentee = one.at('mentee').text();
  const named = one.of(mentee);
  return { mentee, mentor: named.at('mentor').text(), score: named.at('score').number(), pinned: named.at('pinned').flag() };
}

function readCertificate(shape: Shape): Certificate {
  return {
    format: shape.at('format').among(['pairwell-prices-1']),
    objective: shape.at('objective').among(OBJECTIVES),
    pins: shape.at('pins').list((pair) => pair.pairOfIds()),
    prices: shape.at('prices').list((one) => {
      const mentor = one.at('mentor').text();
      return { mentor, price: readWorth(one.of(mentor).at('price')) };
    }),
    bound: readWorth(shape.at('bound')),
  };
}

const readWorth = (shape: Shape): Worth => ({ pairs: shape.at('pairs').number(), points: shape.at('points').number() });
