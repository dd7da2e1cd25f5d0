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
import { listBlueprints } from './list-blueprints.ts';
import { listPrograms } from './list-programs.ts';
import { removeObjective } from './remove-objective.ts';
import { removeTrack } from './remove-track.ts';
import { restoreProgram } from './restore-program.ts';
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
  queries: [listPrograms, listBlueprints, showProgram, showChecklist, exportBlueprint],
  events: planningEvents,
  launchSteps: [generalInformation],
  stageState: planningState,
});
