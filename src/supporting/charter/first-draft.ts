import type { Track } from '../../planning/program-of.ts';
import type { Say } from '../../platform/words/words.ts';
import { supportingWords } from '../words.ts';
import type { CharterDocument } from './charter.ts';

/** What an empty charter is offered with: the track's rhythm and escalation path, and our ground rules to change. */
export function firstDraft(track: Track, say: Say): CharterDocument {
  const lines = (key: 'charter.ours.rules' | 'charter.ours.exceptions') => say(supportingWords, key).split('\n');
  const ours = {
    who: say(supportingWords, 'charter.ours.escalation_who'),
    says: say(supportingWords, 'charter.ours.escalation_says'),
    withinWorkingDays: 2,
  };
  return {
    track: track.id,
    goals: [],
    cadence: null,
    escalation: track.design.escalation.length > 0 ? track.design.escalation : [ours],
    groundRules: lines('charter.ours.rules'),
    confidentiality: { says: say(supportingWords, 'charter.ours.confidentiality'), exceptions: lines('charter.ours.exceptions') },
  };
}
