import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { pairingWords } from '../words.ts';
import { CriteriaSummary } from '../criteria/criteria-summary.tsx';
import { checkCertificate } from './check-certificate.ts';
import { discardRun } from './discard-run.ts';
import { proposeMatches } from './propose-matches.ts';
import { RunSection } from './run-section.tsx';
import { showPairing } from './show-pairing.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params }) => {
    const program = params.program as string;
    return {
      pairing: await ask(showPairing, { program }),
      propose: await offer(proposeMatches),
      check: await offer(checkCertificate),
      discard: await offer(discardRun),
    };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(proposeMatches), intent(checkCertificate), intent(discardRun)]);

export default function PairingPage() {
  const { pairing, propose, check, discard } = useLoaderData<typeof loader>();
  const say = useSay();
  const base = `/programs/${useParams().program}/pairing`;
  const { mentors, mentees, places, matched } = pairing.counts;
  return (
    <Page title={say(pairingWords, 'overview.title')} lead={say(pairingWords, 'overview.lead')} actions={<CommandForm offer={propose} />}>
      <PairingTabs />
      <Figures>
        <Figure label={say(pairingWords, 'overview.mentees')} value={mentees} formula={say(pairingWords, 'overview.mentees_formula')} />
        <Figure label={say(pairingWords, 'overview.mentors')} value={mentors} formula={say(pairingWords, 'overview.mentors_formula')} />
        <Figure
          label={say(pairingWords, 'overview.places')}
          value={places}
          formula={say(pairingWords, 'overview.places_formula')}
          to={`${base}/readiness`}
        />
        <Figure
          label={say(pairingWords, 'overview.matched')}
          value={matched}
          formula={say(pairingWords, 'overview.matched_formula')}
          to={`${base}/matches`}
        />
      </Figures>
      <RunSection run={pairing.run} check={check} discard={discard} base={base} />
      <CriteriaSummary criteria={pairing.criteria} to={`${base}/criteria`} />
    </Page>
  );
}
