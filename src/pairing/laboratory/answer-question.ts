import { explainInMarket, helpInMarket } from './explain-in-market.ts';
import { comparedWith, figuresOf } from './figures.rules.ts';
import type { Laboratory } from './laboratory.ts';
import type { Answers, Question } from './question.ts';
import { weighMarket } from './weigh-market.ts';

/** What the laboratory, which must know the base, says to the question. */
export async function answerQuestion(laboratory: Laboratory, question: Question): Promise<Answers[Question['ask']]> {
  const { base, changes } = question;
  switch (question.ask) {
    case 'see': {
      const start = await laboratory.start(base);
      const before = await laboratory.solve(base, question.before);
      const { frozen, assignment, leftOut, market } = await laboratory.solve(base, changes);
      return { ...figuresOf(frozen, market.attainable, assignment), ...comparedWith(start, before.assignment, assignment), leftOut };
    }
    case 'solution': {
      const { frozen, assignment, leftOut } = await laboratory.solve(base, changes);
      return { frozen, assignment, leftOut, raised: await laboratory.raisedIn(base, changes) };
    }
    case 'pair': {
      const { market, steps } = await laboratory.stateOf(base, changes);
      return explainInMarket(market, steps, question);
    }
    case 'help': {
      const { market, steps } = await laboratory.stateOf(base, changes);
      return helpInMarket(market, steps, question.mentee);
    }
    case 'weigh':
      return weighMarket((await laboratory.solve(base, changes)).frozen);
  }
}
