import { stage } from '../platform/stage.ts';
import { isMatchedIn } from './access.ts';
import { bridgesPart } from './bridges/bridges-part.ts';
import { listMenteesToMatch } from './by-hand/list-mentees-to-match.ts';
import { matchByHand } from './by-hand/match-by-hand.ts';
import { rankPartners } from './by-hand/rank-partners.ts';
import { addFacilitator } from './circle/add-facilitator.ts';
import { leaveCircle } from './circle/leave-circle.ts';
import { renameCircle } from './circle/rename-circle.ts';
import { showCircle } from './circle/show-circle.ts';
import { takeOutMember } from './circle/take-out-member.ts';
import { addCriterion } from './criteria/add-criterion.ts';
import { criteriaPart } from './criteria/blueprint-part.ts';
import { saveCriteria } from './criteria/save-criteria.ts';
import { showCriteria } from './criteria/show-criteria.ts';
import { allowPair } from './decisions/allow-pair.ts';
import { forbidPair } from './decisions/forbid-pair.ts';
import { listDecisions } from './decisions/list-decisions.ts';
import { pinPair } from './decisions/pin-pair.ts';
import { unpinPair } from './decisions/unpin-pair.ts';
import { endMatches } from './endings/end-matches.ts';
import { yourMatchIsQuiet } from './endings/mails/your-match-is-quiet.ts';
import { erasePerson } from './erase-person.ts';
import { pairingEvents } from './events.ts';
import { laboratory } from './laboratory/stage-part.ts';
import { pairingSteps } from './launch-steps.ts';
import { matchMails } from './mails/match-mails.ts';
import { showMails } from './mails/show-mails.ts';
import { correctEnding } from './matches/correct-ending.ts';
import { endMatch } from './matches/end-match.ts';
import { listMatches } from './matches/list-matches.ts';
import { publishMatches } from './matches/publish-matches.ts';
import { showMatchEnding } from './matches/show-match-ending.ts';
import { somebodyOffers } from './offers/mails/somebody-offers.ts';
import { yourOfferHasEnded } from './offers/mails/your-offer-has-ended.ts';
import { offerToMentor } from './offers/offer-to-mentor.ts';
import { showMyOffers } from './offers/show-my-offers.ts';
import { processPart } from './process/blueprint-part.ts';
import { saveProcess } from './process/save-process.ts';
import { showProcess } from './process/show-process.ts';
import { sayYourOrder } from './rankings/mails/say-your-order.ts';
import { publishStableMatches } from './rankings/publish-stable-matches.ts';
import { rankPeople } from './rankings/rank-people.ts';
import { showRankings } from './rankings/show-rankings.ts';
import { newcomersPart } from './newcomers/newcomers-part.ts';
import { pairingReactions } from './reactions.ts';
import { checkReadiness } from './readiness/check-readiness.ts';
import { judge } from './readiness/judge.work.ts';
import { showReadiness } from './readiness/show-readiness.ts';
import { acceptRequest } from './requests/accept-request.ts';
import { closeOverdueRequests } from './requests/close-overdue-requests.ts';
import { confirmRequest } from './requests/confirm-request.ts';
import { decideSuggestion } from './requests/decide-suggestion.ts';
import { declineRequest } from './requests/decline-request.ts';
import { listRequests } from './requests/list-requests.ts';
import { aRequestWaits } from './requests/mails/a-request-waits.ts';
import { noAnswerNeeded } from './requests/mails/no-answer-needed.ts';
import { nowBothConfirm } from './requests/mails/now-both-confirm.ts';
import { youAreAsked } from './requests/mails/you-are-asked.ts';
import { yourRequestHasEnded } from './requests/mails/your-request-has-ended.ts';
import { remindOfRequests } from './requests/remind-of-requests.ts';
import { sendRequests } from './requests/send-requests.ts';
import { showRequest } from './requests/show-request.ts';
import { withdrawRequest } from './requests/withdraw-request.ts';
import { checkCertificate } from './runs/check-certificate.ts';
import { discardRun } from './runs/discard-run.ts';
import { listProposedPairs } from './runs/list-proposed-pairs.ts';
import { listUnmatchedPeople } from './runs/list-unmatched-people.ts';
import { proposeMatches } from './runs/propose-matches.ts';
import { propose } from './runs/propose.work.ts';
import { showPairing } from './runs/show-pairing.ts';
import { showProposedPair } from './runs/show-proposed-pair.ts';
import { chooseMentor } from './shortlists/choose-mentor.ts';
import { drawUpShortlists } from './shortlists/draw-up-shortlists.ts';
import { drawUp } from './shortlists/draw-up.work.ts';
import { chooseYourMentor } from './shortlists/mails/choose-your-mentor.ts';
import { showMyChoices } from './shortlists/show-my-choices.ts';
import { explainSkillGap } from './skill-matrix/explain-skill-gap.ts';
import { showSkillGaps } from './skill-matrix/show-skill-gaps.ts';
import { chooseStrengths } from './strengths/choose-strengths.ts';
import { listProposedGroups } from './structures/list-proposed-groups.ts';
import { tellOfRoundsThatBegin } from './rounds/tell-of-rounds.ts';
import { showMyStrengths } from './strengths/show-my-strengths.ts';
import { pairingAttention, pairingState } from './stage-state.ts';
import { listHoursLeft } from './time/list-hours-left.ts';
import { showMyTime } from './time/show-my-time.ts';
import { joinWaitingList } from './waiting/join-waiting-list.ts';
import { leaveWaitingList } from './waiting/leave-waiting-list.ts';
import { listWaiting } from './waiting/list-waiting.ts';
import { aPlaceIsFree } from './waiting/mails/a-place-is-free.ts';
import { matchOn } from './waiting/match-on.ts';
import { whatIsNext } from './what-is-next.ts';
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
    saveProcess,
    drawUpShortlists,
    chooseMentor,
    sendRequests,
    withdrawRequest,
    acceptRequest,
    declineRequest,
    confirmRequest,
    decideSuggestion,
    matchByHand,
    rankPeople,
    publishStableMatches,
    joinWaitingList,
    leaveWaitingList,
    offerToMentor,
    addFacilitator,
    leaveCircle,
    takeOutMember,
    renameCircle,
    ...bridgesPart.commands,
    ...laboratory.commands,
    chooseStrengths,
  ],
  queries: [
    showPairing,
    showCriteria,
    showReadiness,
    showSkillGaps,
    explainSkillGap,
    listProposedPairs,
    listProposedGroups,
    showProposedPair,
    listUnmatchedPeople,
    listDecisions,
    listMatches,
    showMatchEnding,
    showMyTime,
    listHoursLeft,
    showMails,
    showProcess,
    showMyChoices,
    showRequest,
    listRequests,
    listMenteesToMatch,
    rankPartners,
    showRankings,
    listWaiting,
    showMyOffers,
    showCircle,
    ...bridgesPart.queries,
    ...laboratory.queries,
    showMyStrengths,
  ],
  events: [...pairingEvents, ...bridgesPart.events, ...laboratory.events],
  reactions: [...pairingReactions, ...bridgesPart.reactions, ...newcomersPart.reactions],
  mails: [
    ...matchMails,
    chooseYourMentor,
    sayYourOrder,
    youAreAsked,
    aRequestWaits,
    nowBothConfirm,
    yourRequestHasEnded,
    noAnswerNeeded,
    somebodyOffers,
    yourOfferHasEnded,
    aPlaceIsFree,
    yourMatchIsQuiet,
    ...bridgesPart.mails,
    ...newcomersPart.mails,
  ],
  chores: [
    remindOfRequests,
    closeOverdueRequests,
    matchOn,
    endMatches,
    tellOfRoundsThatBegin,
    ...bridgesPart.chores,
    ...newcomersPart.chores,
  ],
  works: [propose, judge, drawUp, ...laboratory.works],
  pages: [
    { path: 'programs/:program/pairing', file: 'pairing/runs/overview.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/criteria', file: 'pairing/criteria/criteria.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/process', file: 'pairing/process/process.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/readiness', file: 'pairing/readiness/readiness.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/skill-matrix', file: 'pairing/skill-matrix/skill-matrix.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/proposal', file: 'pairing/runs/proposal.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/pairs/:pair', file: 'pairing/runs/pair.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/unmatched', file: 'pairing/runs/unmatched.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/by-hand', file: 'pairing/by-hand/by-hand.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/by-hand/:mentee', file: 'pairing/by-hand/partners.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/requests', file: 'pairing/requests/requests.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/rankings', file: 'pairing/rankings/rankings.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/waiting', file: 'pairing/waiting/waiting.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/matches', file: 'pairing/matches/matches.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/hours', file: 'pairing/time/hours-left.page.tsx', frame: 'program' },
    { path: 'time', file: 'pairing/time/my-time.page.tsx' },
    { path: 'programs/:program/pairing/decisions', file: 'pairing/decisions/decisions.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/mails', file: 'pairing/mails/mails.page.tsx', frame: 'program' },
    { path: 'matches/:match/circle', file: 'pairing/circle/circle.page.tsx', frame: 'site' },
    { path: 'matches/:match/ending', file: 'pairing/matches/ending.page.tsx', frame: 'site' },
    ...bridgesPart.pages,
    ...laboratory.pages,
    { path: 'what-counts/:program', file: 'pairing/strengths/strengths.page.tsx', frame: 'site' },
    { path: 'choices/:program', file: 'pairing/shortlists/choices.page.tsx', frame: 'site' },
    { path: 'offers/:program', file: 'pairing/offers/offers.page.tsx', frame: 'site' },
    { path: 'requests/:request', file: 'pairing/requests/request.page.tsx', frame: 'site' },
  ],
  blueprintParts: [criteriaPart, processPart],
  launchSteps: pairingSteps,
  stageState: pairingState,
  whatIsNext,
  needsAttention: pairingAttention,
  relatesToProgram: isMatchedIn,
  erase: erasePerson,
});
