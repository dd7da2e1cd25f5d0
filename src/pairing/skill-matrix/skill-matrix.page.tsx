import { Form, useLoaderData, useParams, type LoaderFunctionArgs } from 'react-router';
import { readPage } from '../../platform/http/read-page.ts';
import buttons from '../../platform/ui/button.module.css';
import { Empty } from '../../platform/ui/empty.tsx';
import fields from '../../platform/ui/fields.module.css';
import { Page } from '../../platform/ui/page.tsx';
import { useSay } from '../../platform/ui/say.tsx';
import { PairingTabs } from '../pairing-tabs.tsx';
import { pairingWords } from '../words.ts';
import { explainSkillGap } from './explain-skill-gap.ts';
import { GapArithmetic } from './gap-arithmetic.tsx';
import { GapGrid } from './gap-grid.tsx';
import { GapPages } from './gap-pages.tsx';
import { learnersOnAPage, showSkillGaps, teachersOnAPage } from './show-skill-gaps.ts';
import styles from './skill-matrix.module.css';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ask, params, search }) => {
    const program = params.program as string;
    const { learner, teacher, ...asked } = Object.fromEntries(search);
    return {
      gaps: await ask(showSkillGaps, { program, ...asked }),
      gap: learner && teacher ? await ask(explainSkillGap, { program, learner, teacher }) : null,
      search: asked.search ?? '',
      from: { learners: Number(asked.learnersFrom ?? 0), teachers: Number(asked.teachersFrom ?? 0) },
      onAPage: { learners: learnersOnAPage, teachers: teachersOnAPage },
    };
  });

export default function SkillMatrixPage() {
  const { gaps, gap, search, from, onAPage } = useLoaderData<typeof loader>();
  const say = useSay();
  const { program } = useParams();
  const { teachers, learners, best } = gaps;
  const some = gaps.teachersInAll > 0 && (gaps.learnersInAll > 0 || search !== '');
  return (
    <Page
      title={say(pairingWords, 'skill_gaps.title')}
      lead={say(pairingWords, 'skill_gaps.lead')}
      back={{ to: `/programs/${program}/pairing/readiness`, label: say(pairingWords, 'skill_gaps.to_readiness') }}
    >
      <PairingTabs />
      {some ? (
        <>
          <p className={styles.says}>
            {say(pairingWords, 'skill_gaps.formula')}{' '}
            {best
              ? say(pairingWords, 'skill_gaps.best', { count: best.pairs, total: best.total })
              : say(pairingWords, 'skill_gaps.best_none')}
          </p>
          <Form method="get" className={styles.find}>
            <input
              className={fields.input}
              type="search"
              name="search"
              key={search}
              defaultValue={search}
              aria-label={say(pairingWords, 'skill_gaps.search')}
              placeholder={say(pairingWords, 'skill_gaps.search')}
            />
            <button className={buttons.button} data-tone="quiet" type="submit">
              {say(pairingWords, 'skill_gaps.find')}
            </button>
          </Form>
          <GapGrid teachers={teachers} learners={learners} most={gaps.most} />
          <div className={styles.pages}>
            <GapPages of="learners" from={from.learners} onAPage={onAPage.learners} inAll={gaps.learnersInAll} />
            <GapPages of="teachers" from={from.teachers} onAPage={onAPage.teachers} inAll={gaps.teachersInAll} />
          </div>
          {gap ? <GapArithmetic gap={gap} /> : null}
        </>
      ) : (
        <Empty title={say(pairingWords, 'skill_gaps.none')} text={say(pairingWords, 'skill_gaps.none_text')} />
      )}
    </Page>
  );
}
