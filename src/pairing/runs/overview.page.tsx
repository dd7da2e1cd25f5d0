import { useLoaderData, useParams, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../platform/http/act-on-page.ts';
import { readPage } from '../../platform/http/read-page.ts';
import { CommandForm } from '../../platform/ui/command-form.tsx';
import { HiddenField } from '../../platform/ui/fields.tsx';
import { Figure, Figures } from '../../platform/ui/figure.tsx';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { inStrand } from '../strands/in-strand.ts';
import { StrandSwitch } from '../strands/strand-switch.tsx';
import { pairingWords } from '../words.ts';
import { CriteriaSummary } from '../criteria/criteria-summary.tsx';
import { checkCertificate } from './check-certificate.ts';
import { discardRun } from './discard-run.ts';
import { proposeMatches } from './propose-matches.ts';
import { RunSection } from './run-section.tsx';
import { showPairing } from './show-pairing.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, offer, params, search }) => {
    const program = params.program as string;
    return {
      pairing: await ask(showPairing, { program, structure: search.get('structure') ?? undefined }),
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
  const { counts, strands } = pairing;
  const { mentors, mentees, places, matched } = counts;
  const here = (page: string) => inStrand(`${base}/${page}`, strands.all.length > 1 ? strands.current : null);
  return (
    <Page
      title={say(pairingWords, 'overview.title')}
      lead={say(pairingWords, 'overview.lead')}
      actions={
        <CommandForm offer={propose}>
          <HiddenField name="structure" value={strands.current} />
        </CommandForm>
      }
    >
      <PairingTabs />
      <StrandSwitch strands={strands} />
      <Figures>
        <Figure label={say(pairingWords, 'overview.mentees')} value={mentees} formula={say(pairingWords, 'overview.mentees_formula')} />
        <Figure label={say(pairingWords, 'overview.mentors')} value={mentors} formula={say(pairingWords, 'overview.mentors_formula')} />
        <Figure
          label={say(pairingWords, 'overview.places')}
          value={places}
          formula={say(pairingWords, 'overview.places_formula')}
          to={here('readiness')}
        />
        <Figure
          label={say(pairingWords, 'overview.matched')}
          value={matched}
          formula={say(pairingWords, 'overview.matched_formula')}
          to={`${base}/matches`}
        />
      </Figures>
      <RunSection run={pairing.run} check={check} discard={discard} here={here} />
      <CriteriaSummary criteria={pairing.criteria} beside={pairing.keptApartBeside} to={`${base}/criteria`} />
    </Page>
  );
}
