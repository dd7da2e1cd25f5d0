import { stage } from '../platform/stage.ts';
import { addObjective } from './objectives/add-objective.ts';
import { addTrack } from './tracks/add-track.ts';
import { archiveProgram } from './programs/archive-program.ts';
import { checkStep } from './launching/check-step.ts';
import { createProgram } from './blueprint/create-program.ts';
import { editGeneralInformation } from './general/edit-general-information.ts';
import { editObjective } from './objectives/edit-objective.ts';
import { editDivision } from './general/edit-division.ts';
import { editSettings } from './general/edit-settings.ts';
import { editTrack } from './tracks/edit-track.ts';
import { planningEvents } from './events.ts';
import { exportBlueprint } from './blueprint/export-blueprint.ts';
import { launchProgram } from './launching/launch-program.ts';
import { planningSteps } from './launching/launch-steps.ts';
import { programExists } from './program-of.ts';
import { listBlueprints } from './blueprint/list-blueprints.ts';
import { listPrograms } from './programs/list-programs.ts';
import { removeObjective } from './objectives/remove-objective.ts';
import { removeTrack } from './tracks/remove-track.ts';
import { restoreProgram } from './programs/restore-program.ts';
import { showAttention } from './launching/show-attention.ts';
import { showChecklist } from './launching/show-checklist.ts';
import { showProgram } from './programs/show-program.ts';
import { planningState } from './stage-state.ts';
import { uncheckStep } from './launching/uncheck-step.ts';
import { whatNeedsAttention } from './launching/what-needs-attention.ts';
import { planningWords } from './words.ts';

export const planning = stage({
  name: 'planning',
  words: planningWords,
  commands: [
    createProgram,
    editGeneralInformation,
    editSettings,
    editDivision,
    addObjective,
    editObjective,
    removeObjective,
    addTrack,
    editTrack,
    removeTrack,
    checkStep,
    uncheckStep,
    launchProgram,
    archiveProgram,
    restoreProgram,
  ],
  queries: [listPrograms, listBlueprints, showProgram, showChecklist, showAttention, exportBlueprint],
  events: planningEvents,
  pages: [
    { path: 'programs', file: 'planning/programs/programs.page.tsx', frame: 'site' },
    { path: 'programs/new', file: 'planning/blueprint/new-program.page.tsx', frame: 'site' },
    { path: 'programs/:program', file: 'planning/programs/overview.page.tsx', frame: 'program' },
    { path: 'programs/:program/launch', file: 'planning/launching/launch.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning', file: 'planning/general/plan.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/settings', file: 'planning/general/settings.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/new-objective', file: 'planning/objectives/new-objective.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/objectives/:objective', file: 'planning/objectives/objective.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/new-track', file: 'planning/tracks/new-track.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/tracks/:track', file: 'planning/tracks/track.page.tsx', frame: 'program' },
    { path: 'programs/:program/blueprint.yaml', file: 'planning/blueprint/blueprint-file.page.tsx', frame: 'plain' },
  ],
  launchSteps: planningSteps,
  knowsProgram: programExists,
  stageState: planningState,
  needsAttention: whatNeedsAttention,
});
