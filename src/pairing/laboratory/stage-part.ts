/** What the laboratory adds to the stage. */
import type { Page } from '../../platform/stage.ts';
import { compareScenarios } from './compare-scenarios.ts';
import { createScenario } from './create-scenario.ts';
import { decideInScenario } from './decide-in-scenario.ts';
import { discardScenario } from './discard-scenario.ts';
import { laboratoryEvents } from './events.ts';
import { listScenarios } from './list-scenarios.ts';
import { lookUpPair } from './look-up-pair.ts';
import { proposeScenario } from './propose-scenario.ts';
import { refreshScenario } from './refresh-scenario.ts';
import { setScenarioPlaces } from './set-scenario-places.ts';
import { setScenarioRules } from './set-scenario-rules.ts';
import { setScenarioWeights } from './set-scenario-weights.ts';
import { shareScenario } from './share-scenario.ts';
import { showScenario } from './show-scenario.ts';
import { showWeighing } from './show-weighing.ts';
import { undoChange } from './undo-change.ts';
import { unshareScenario } from './unshare-scenario.ts';
import { weigh } from './weigh.work.ts';
import { weighScenario } from './weigh-scenario.ts';

export const laboratory = {
  commands: [
    createScenario,
    setScenarioWeights,
    setScenarioRules,
    setScenarioPlaces,
    decideInScenario,
    undoChange,
    refreshScenario,
    weighScenario,
    shareScenario,
    unshareScenario,
    proposeScenario,
    discardScenario,
  ],
  queries: [listScenarios, showScenario, showWeighing, compareScenarios, lookUpPair],
  events: laboratoryEvents,
  works: [weigh],
  pages: [
    { path: 'programs/:program/pairing/laboratory', file: 'pairing/laboratory/scenarios.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/laboratory/comparison', file: 'pairing/laboratory/comparison.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/laboratory/:scenario', file: 'pairing/laboratory/scenario.page.tsx', frame: 'program' },
    { path: 'programs/:program/pairing/why', file: 'pairing/laboratory/why.page.tsx', frame: 'program' },
  ] satisfies Page[],
};
