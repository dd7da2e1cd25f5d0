import { stage } from '../platform/stage.ts';
import { isMatchedIn } from './access.ts';
import { addCriterion } from './criteria/add-criterion.ts';
import { criteriaPart } from './criteria/blueprint-part.ts';
import { saveCriteria } from './criteria/save-criteria.ts';
import { showCriteria } from './criteria/show-criteria.ts';
import { allowPair } from './decisions/allow-pair.ts';
import { forbidPair } from './decisions/forbid-pair.ts';
import { listDecisions } from './decisions/list-decisions.ts';
import { pinPair } from './decisions/pin-pair.ts';
import { unpinPair } from './decisions/unpin-pair.ts';
import { erasePerson } from './erase-person.ts';
import { pairingEvents } from './events.ts';
import { laboratory } from './laboratory/stage-part.ts';
import { pairingSteps } from './launch-steps.ts';
import { showMails } from './mails/show-mails.ts';
import { youAreMatched } from './mails/you-are-matched.ts';
import { yourMatchHasEnded } from './mails/your-match-has-ended.ts';
import { correctEnding } from './matches/correct-ending.ts';
import { endMatch } from './matches/end-match.ts';
import { listMatches } from './matches/list-matches.ts';
import { publishMatches } from './matches/publish-matches.ts';
import { showMatchEnding } from './matches/show-match-ending.ts';
import { pairingReactions } from './reactions.ts';
import { checkReadiness } from './readiness/check-readiness.ts';
import { judge } from './readiness/judge.work.ts';
import { showReadiness } from './readiness/show-readiness.ts';
import { checkCertificate } from './runs/check-certificate.ts';
import { discardRun } from './runs/discard-run.ts';
import { listProposedPairs } from './runs/list-proposed-pairs.ts';
import { listUnmatchedPeople } from './runs/list-unmatched-people.ts';
import { proposeMatches } from './runs/propose-matches.ts';
import { propose } from './runs/propose.work.ts';
import { showPairing } from './runs/show-pairing.ts';
import { showProposedPair } from './runs/show-proposed-pair.ts';
import { pairingAttention, pairingState } from './stage-state.ts';
import { pairingWords } from './words.ts';

export const pairing = stage({
  name: 'pairing',
  words: pairingWords,
  commands: [
    saveCriteria,
    addCriterion,
    checkReadiness,
    proposeMatches,
    checkCertificate,
    discardRun,
    pinPair,
    unpinPair,
    forbidPair,
    allowPair,
    publishMatches,
    endMatch,
    correctEnding,
    ...laboratory.commands,
  ],
  queries: [
    showPairing,
    showCriteria,
    showReadiness,
    listProposedPairs,
    showProposedPair,
    listUnmatchedPeople,
    listDecisions,
    listMatches,
    showMatchEnding,
    showMails,
    ...laboratory.queries,
  ],
  events: [...pairingEvents, ...laboratory.events],
  reactions: pairingReactions,
  mails: [youAreMatched, yourMatchHasEnded],
  works: [propose, judge, ...laboratory.works],
  pages: [
    { path: 'programs/:program/pairing', file: 'pairing/runs/overview.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/criteria', file: 'pairing/criteria/criteria.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/readiness', file: 'pairing/readiness/readiness.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/proposal', file: 'pairing/runs/proposal.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/pairs/:pair', file: 'pairing/runs/pair.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/unmatched', file: 'pairing/runs/unmatched.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/matches', file: 'pairing/matches/matches.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/decisions', file: 'pairing/decisions/decisions.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/mails', file: 'pairing/mails/mails.page.tsx', frame: 'program' },
    { path: 'matches/:match/ending', file: 'pairing/matches/ending.page.tsx', frame: 'site' },
  ],
  blueprintParts: [criteriaPart],
  launchSteps: pairingSteps,
  stageState: pairingState,
  needsAttention: pairingAttention,
  relatesToProgram: isMatchedIn,
  erase: erasePerson,
});
