import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../../platform/http/act-on-page.ts';
import { readPage } from '../../../platform/http/read-page.ts';
import { ButtonLink } from '../../../platform/ui/button-link.tsx';
import { CommandForm } from '../../../platform/ui/command-form.tsx';
import { Empty } from '../../../platform/ui/empty.tsx';
import { CheckField } from '../../../platform/ui/fields.tsx';
import { ListTable } from '../../../platform/ui/list-table.tsx';
import { Page, Section } from '../../../platform/ui/page.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { aReaderOfTheDirectory } from '../../access.ts';
import { PeopleTabs } from '../../people-tabs.tsx';
import { peopleWords } from '../../words.ts';
import { switchFreeText } from '../reading/switch-free-text.ts';
import { textRankerOf } from '../reading/text-ranker-of.ts';
import styles from '../skills.module.css';
import { addSkill } from './add-skill.ts';
import { listSkills } from './list-skills.ts';
import { WhichFilter, WithinFilter } from './skill-filters.tsx';

type Which = 'offered' | 'own' | 'retired';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ctx, ask, offer, search }) => {
    const { which, ...asked } = Object.fromEntries(search) as { which?: Which; search?: string; within?: string };
    const add = await offer(addSkill);
    return {
      skills: await ask(listSkills, { ...asked, ...(which ? { which } : {}) }),
      which: which ?? ('offered' as const),
      reads: (await aReaderOfTheDirectory.judge(ctx, undefined)) === 'yes',
      keeps: add !== undefined && add.refusal === undefined,
      freeText: await offer(switchFreeText),
      ranked: (await textRankerOf(ctx)) !== undefined,
    };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(switchFreeText)]);

const emptyOf = { offered: 'skills.list.none', own: 'skills.list.none_own', retired: 'skills.list.none_retired' } as const;

export default function SkillsPage() {
  const { skills, which, reads, keeps, freeText, ranked } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say(peopleWords, 'skills.title')}
      lead={say(peopleWords, 'skills.lead')}
      actions={
        keeps ? (
          <>
            <ButtonLink to="/people/skills/new">{say(peopleWords, 'skills.list.add')}</ButtonLink>
            <ButtonLink to="/people/skills/import" tone="quiet">
              {say(peopleWords, 'skills.list.import')}
            </ButtonLink>
          </>
        ) : null
      }
    >
      {reads ? <PeopleTabs /> : null}
      <div className={styles.narrow}>
        <WhichFilter which={which} />
        <WithinFilter functions={skills.functions} />
      </div>
      <ListTable
        caption={say(peopleWords, 'skills.list.caption')}
        search={{ label: say(peopleWords, 'skills.list.search') }}
        rows={skills.items}
        rowKey={(row) => row.id}
        next={skills.next}
        total={skills.total}
        empty={<Empty title={say(peopleWords, `${emptyOf[which]}.title`)} text={say(peopleWords, `${emptyOf[which]}.text`)} />}
        columns={[
          {
            key: 'name',
            label: say(peopleWords, 'skills.list.columns.name'),
            sort: true,
            cell: (row) => (
              <Link to={`/people/skills/${row.id}`} translate="no">
                {row.name}
              </Link>
            ),
          },
          {
            key: 'words',
            label: say(peopleWords, 'skills.list.columns.words'),
            cell: (row) => (
              <span className={styles.quiet} translate="no">
                {row.words.join(', ')}
              </span>
            ),
          },
          {
            key: 'part_of',
            label: say(peopleWords, 'skills.list.columns.part_of'),
            cell: (row) => <span translate="no">{row.partOf.map(({ name }) => name).join(', ')}</span>,
          },
          {
            key: 'people',
            label: say(peopleWords, 'skills.list.columns.people'),
            sort: true,
            numeric: true,
            cell: (row) => row.people,
          },
        ]}
      />
      {keeps ? (
        <Section title={say(peopleWords, 'skills.list.free_text')} lead={say(peopleWords, 'skills.list.free_text_lead')}>
          <CommandForm offer={freeText} tone="quiet">
            <CheckField name="on" label={say(peopleWords, 'skills.list.free_text_on')} defaultChecked={ranked} />
          </CommandForm>
        </Section>
      ) : null}
    </Page>
  );
}
