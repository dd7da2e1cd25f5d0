export * from './errors.ts';
export { EXCLUDED, SAME_PERSON } from './criteria.ts';
export type {
  Answer,
  CategoryCriterion,
  ClosenessCriterion,
  Contribution,
  Criteria,
  Criterion,
  Detail,
  DistanceCriterion,
  DistanceRule,
  GapCriterion,
  GapRule,
  MustDifferRule,
  MustShareRule,
  OverlapCriterion,
  Person,
  Question,
  Rule,
  SimilarityCriterion,
  SimilarPairs,
  TimeZoneCriterion,
  TimeZoneRule,
} from './criteria.ts';
export { compileScore } from './score.ts';
export type { People } from './answer-columns.ts';
export type { ScoreProgram } from './score.ts';
export { FORBIDDEN, SCORE_LIMIT } from './problem.ts';
export type { FillRow, Mentee, Mentor, Objective, PairOfIds, Problem, ScoreOf } from './problem.ts';
export { menteesOf, mentorOf, solveAssignment } from './assignment.ts';
export type { Assignment, Pair, SolveOptions } from './assignment.ts';
export { certify } from './certificate.ts';
export type { Certificate, Verdict } from './certificate.ts';
export type { Worth } from './worth.ts';
export { writeResult } from './write-result.ts';
export type { ScoredBy } from './write-result.ts';
export { readResult } from './read-result.ts';
export { RESULT_FORMAT } from './result-format.ts';
export type { ResultFile } from './result-format.ts';
export { FORBIDDEN_PAIR, LISTED_EXCLUSION, NO_PLACES, explainUnmatched } from './unmatched.ts';
export type { HallSet, WhyUnmatched } from './unmatched.ts';
export { unmatchedInWords } from './unmatched-in-words.ts';
export { createResolver, resumeResolver } from './resolver.ts';
export type { Joining, Leaving, Resolver } from './resolver.ts';
export type { Delta } from './market-as-it-stands.ts';
export { explainPair, marginalValue } from './pair-explanation.ts';
export type { PairExplanation } from './pair-explanation.ts';
export { solveFairest } from './fairness.ts';
export type { FairAssignment } from './fairness.ts';
export { priceInWords } from './fairness-price.ts';
export type { FairnessPrice } from './fairness-price.ts';
export { certifyLeximin, solveLeximin } from './leximin.ts';
export type { LeximinAssignment } from './leximin.ts';
export { stableMatching } from './stable.ts';
export type { Preferences, Ranker, Ranking } from './ranking.ts';
export { blockingPairs } from './blocking-pairs.ts';
export type { BlockingPair } from './blocking-pairs.ts';
export { allocateTracks } from './tracks.ts';
export type { Track, TrackPreferences } from './track-preferences.ts';
export { blockingTracks } from './blocking-tracks.ts';
export type { BlockingTrack } from './blocking-tracks.ts';
export { planFlash } from './flash.ts';
export type { FlashPlan, FlashProblem, Meeting } from './flash.ts';
export { planFlashTimes } from './flash-times.ts';
export type { Comer, FlashTimesPlan, FlashTimesProblem } from './flash-times.ts';
export { edgeColour } from './edge-colouring.ts';
export type { Edge } from './edge-colouring.ts';
export { matchPeers } from './peer.ts';
export type { PeerCertificate, PeerMatching, PeerPair, PeerProblem } from './peer-problem.ts';
export { withTriad } from './triad.ts';
export type { Triad } from './triad.ts';
export { certifyPeers } from './peer-certificate.ts';
export { fillGroups, openGroups } from './groups.ts';
export type { GroupOptions } from './groups.ts';
export type { Group, GroupPlan, GroupProblem } from './group-problem.ts';
export { shortlists } from './shortlist.ts';
export type { Choice } from './shortlist.ts';
export { cheapestChoices } from './cheapest-choices.ts';
export type { PricedChoice } from './cheapest-choices.ts';
export { checkProblem } from './check-problem.ts';
export { compareAssignments, recruitmentAdvice, whatRelaxingBuys } from './advice.ts';
export type { Recruit, RecruitAdvice, RuleCost } from './advice.ts';
export { solveBothRoles } from './both-roles.ts';
export type { BothRolesAssignment, BothRolesOptions } from './both-roles.ts';
