import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { Page, Section } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { laboratoryWords } from './words.ts';
import { createScenario } from './create-scenario.ts';
import { decideInScenario } from './decide-in-scenario.ts';
import { discardScenario } from './discard-scenario.ts';
import { lookUpPair } from './look-up-pair.ts';
import { PairLookup } from './pair-lookup.tsx';
import { proposeScenario } from './propose-scenario.ts';
import { refreshScenario } from './refresh-scenario.ts';
import { RulesForm } from './rules-form.tsx';
import { ScenarioDecisions } from './scenario-decisions.tsx';
import { ScenarioEnd } from './scenario-end.tsx';
import { ScenarioResult } from './scenario-result.tsx';
import { ScenarioStanding } from './scenario-standing.tsx';
import { setScenarioPlaces } from './set-scenario-places.ts';
import { setScenarioRules } from './set-scenario-rules.ts';
import { setScenarioWeights } from './set-scenario-weights.ts';
import { shareScenario } from './share-scenario.ts';
import { showScenario } from './show-scenario.ts';
import { showWeighing } from './show-weighing.ts';
import { undoChange } from './undo-change.ts';
import { unshareScenario } from './unshare-scenario.ts';
import { WeighingSection } from './weighing-section.tsx';
import { weighScenario } from './weigh-scenario.ts';
import { WeightsForm } from './weights-form.tsx';
import styles from './laboratory.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const at = { program: params.program as string, scenario: params.scenario as string };
    const [mentee, mentor] = [search.get('mentee') ?? '', search.get('mentor') ?? ''];
    return {
      scenario: await ask(showScenario, at),
      found: await ask(lookUpPair, { ...at, mentee, mentor }),
      costs: await ask(showWeighing, at),
      weights: await offer(setScenarioWeights),
      rules: await offer(setScenarioRules),
      places: await offer(setScenarioPlaces),
      decide: await offer(decideInScenario),
      undo: await offer(undoChange),
      refresh: await offer(refreshScenario),
      copy: await offer(createScenario),
      weigh: await offer(weighScenario),
      share: await offer(shareScenario),
      unshare: await offer(unshareScenario),
      propose: await offer(proposeScenario),
      discard: await offer(discardScenario),
    };
  });

export const action = (args: ActionFunctionArgs) =>
  actOnPage(args, [
    ...[setScenarioWeights, setScenarioRules, setScenarioPlaces, decideInScenario, undoChange].map((one) => intent(one)),
    ...[refreshScenario, weighScenario, shareScenario, unshareScenario].map((one) => intent(one)),
    intent(createScenario, ({ scenario }, { program }) => `/programs/${program}/pairing/laboratory/${scenario}`),
    intent(proposeScenario, (_made, { program }) => `/programs/${program}/pairing`),
    intent(discardScenario, (_made, { program }) => `/programs/${program}/pairing/laboratory`),
  ]);

export default function ScenarioPage() {
  const { scenario, found, costs, ...offers } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const version = JSON.stringify(scenario.set);
  return (
    <Page title={scenario.name} back={{ to: `${base}/laboratory`, label: say(laboratoryWords, 'back') }}>
      <ScenarioStanding scenario={scenario} refresh={offers.refresh} copy={offers.copy} />
      <div className={styles.bench}>
        <ScenarioResult scenario={scenario} undo={offers.undo} />
        <div className={styles.column}>
          <Section title={say(laboratoryWords, 'weights')} lead={say(laboratoryWords, 'weights_lead')}>
            <WeightsForm offer={offers.weights} set={scenario.set} version={version} />
          </Section>
          <Section title={say(laboratoryWords, 'rules')}>
            <RulesForm offer={offers.rules} set={scenario.set} version={version} />
          </Section>
        </div>
      </div>
      <Section title={say(laboratoryWords, 'two')} lead={say(laboratoryWords, 'two_lead')}>
        <PairLookup found={found} />
        <ScenarioDecisions found={found} decide={offers.decide} places={offers.places} />
      </Section>
      <WeighingSection costs={costs} weigh={offers.weigh} />
      <ScenarioEnd scenario={scenario} {...offers} />
    </Page>
  );
}
