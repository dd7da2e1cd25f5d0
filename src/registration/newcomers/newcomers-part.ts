import { blueprintPart } from '../../platform/stage.ts';
import { newcomerRules, type NewcomerRules } from './newcomer-rules.ts';
import { keepRules, ownRulesOf } from './rules-of.ts';

export const newcomersPart = blueprintPart<NewcomerRules>({
  key: 'newcomers',
  schema: newcomerRules,
  read: ownRulesOf,
  write: keepRules,
});
