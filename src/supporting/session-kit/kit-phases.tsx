import type { Offer } from '../../platform/execute.ts';
import { LongTextField, TextField } from '../../platform/ui/fields.tsx';
import { Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { StepList } from '../next-steps/step-list.tsx';
import { StepForm } from '../next-steps/step-form.tsx';
import { supportingWords } from '../words.ts';
import { AutosaveForm } from './autosave-form.tsx';
import { FollowUpFields } from './follow-up-fields.tsx';
import { ItemRows } from './item-rows.tsx';
import type { KitSection } from './kit.ts';
import type { KitShown } from './kit-pieces.tsx';
import { ObstacleRows } from './obstacle-rows.tsx';
import { PhaseNav, PhaseSection } from './phase-section.tsx';
import { ResourceRows } from './resource-rows.tsx';
import { SessionTimer } from './session-timer.tsx';
import { Saved } from './saved.tsx';

interface PhasesProps {
  shown: KitShown;
  fresh: { items: string; obstacles: string; resources: string };
  save: Offer | undefined;
  addStep: Offer | undefined;
  tick: Offer | undefined;
}

/** The seven phases on one page, in their order, with the time each may take. */
export function KitPhases({ shown, fresh, save, addStep, tick }: PhasesProps) {
  const say = useSay();
  const { kit, session, steps } = shown;
  const saves = (section: KitSection) => ({
    offer: save,
    section,
    version: kit.versions[section] ?? 0,
    theirs: <Saved kit={kit} section={section} />,
  });
  const [fromBefore, fromHere] = [steps.filter((step) => step.session !== session.id), steps.filter((step) => step.session === session.id)];
  const about = { match: session.match, members: shown.members };
  return (
    <>
      <PhaseNav phases={shown.phases} />
      <SessionTimer phases={shown.phases} />
      <PhaseSection phase="check-in">
        <StepList steps={fromBefore} {...about} tick={tick} empty={say(supportingWords, 'kit.steps.none')} />
      </PhaseSection>
      <PhaseSection phase="goal">
        <AutosaveForm {...saves('goal')}>
          <TextField
            name="goal"
            label={say(supportingWords, 'kit.goal.label')}
            maxLength={200}
            defaultValue={kit.goal}
            hint={
              shown.suggestedGoals.length > 0
                ? `${say(supportingWords, 'kit.goal.suggested')}: ${shown.suggestedGoals.join(' · ')}`
                : undefined
            }
          />
        </AutosaveForm>
      </PhaseSection>
      <PhaseSection phase="discussion">
        <AutosaveForm {...saves('items')}>
          <ItemRows items={kit.items} fresh={fresh.items} suggested={shown.suggestedTopics} />
        </AutosaveForm>
      </PhaseSection>
      <PhaseSection phase="obstacles">
        <AutosaveForm {...saves('obstacles')}>
          <ObstacleRows obstacles={kit.obstacles} fresh={fresh.obstacles} />
        </AutosaveForm>
      </PhaseSection>
      <PhaseSection phase="resources">
        <AutosaveForm {...saves('resources')}>
          <ResourceRows resources={kit.resources} types={shown.resourceTypes} fresh={fresh.resources} />
        </AutosaveForm>
      </PhaseSection>
      <Section title={say(supportingWords, 'kit.insights.title')} id="insights">
        <AutosaveForm {...saves('insights')}>
          <LongTextField name="insights" label={say(supportingWords, 'kit.insights.label')} rows={4} defaultValue={kit.insights} />
        </AutosaveForm>
      </Section>
      <PhaseSection phase="next steps">
        <StepList steps={fromHere} {...about} tick={tick} empty={say(supportingWords, 'kit.steps.none_here')} />
        <StepForm {...about} session={session.id} offer={addStep} />
      </PhaseSection>
      <PhaseSection phase="follow-up">
        <AutosaveForm {...saves('followUp')}>
          <FollowUpFields shown={shown} />
        </AutosaveForm>
      </PhaseSection>
    </>
  );
}
