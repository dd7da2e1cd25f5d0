import { stage } from '../platform/stage.ts';
import { addObjective } from './add-objective.ts';
import { addTrack } from './add-track.ts';
import { archiveProgram } from './archive-program.ts';
import { checkStep } from './check-step.ts';
import { createProgram } from './create-program.ts';
import { editGeneralInformation } from './edit-general-information.ts';
import { editObjective } from './edit-objective.ts';
import { editSettings } from './edit-settings.ts';
import { editTrack } from './edit-track.ts';
import { planningEvents } from './events.ts';
import { exportBlueprint } from './export-blueprint.ts';
import { launchProgram } from './launch-program.ts';
import { generalInformation } from './launch-steps.ts';
import { programExists } from './program-of.ts';
import { listBlueprints } from './list-blueprints.ts';
import { listPrograms } from './list-programs.ts';
import { removeObjective } from './remove-objective.ts';
import { removeTrack } from './remove-track.ts';
import { restoreProgram } from './restore-program.ts';
import { showAttention } from './show-attention.ts';
import { showChecklist } from './show-checklist.ts';
import { showProgram } from './show-program.ts';
import { planningState } from './stage-state.ts';
import { uncheckStep } from './uncheck-step.ts';
import { planningWords } from './words.ts';

export const planning = stage({
  name: 'planning',
  words: planningWords,
  commands: [
    createProgram,
    editGeneralInformation,
    editSettings,
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
    { path: 'programs', file: 'planning/programs.page.tsx', frame: 'site' },
    { path: 'programs/new', file: 'planning/new-program.page.tsx', frame: 'site' },
    { path: 'programs/:program', file: 'planning/overview.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning', file: 'planning/plan.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/settings', file: 'planning/settings.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/new-objective', file: 'planning/new-objective.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/objectives/:objective', file: 'planning/objective.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/new-track', file: 'planning/new-track.page.tsx', frame: 'program' },
    { path: 'programs/:program/planning/tracks/:track', file: 'planning/track.page.tsx', frame: 'program' },
    { path: 'programs/:program/blueprint.yaml', file: 'planning/blueprint-file.page.tsx', frame: 'plain' },
  ],
  launchSteps: [generalInformation],
  knowsProgram: programExists,
  stageState: planningState,
});
