import { Link, useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../../platform/http/act-on-page.ts';
import { readPage } from '../../../platform/http/read-page.ts';
import { ListTable } from '../../../platform/ui/list-table.tsx';
import { Notice } from '../../../platform/ui/notice.tsx';
import { Page, Section } from '../../../platform/ui/page.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { aKeeperOfTheDirectory } from '../../access.ts';
import { peopleWords } from '../../words.ts';
import { addSkillWords } from './add-skill-words.ts';
import { bringBackSkill } from './bring-back-skill.ts';
import { ChangeSkill } from './change-skill.tsx';
import { linkSkills } from './link-skills.ts';
import { removeSkillWord } from './remove-skill-word.ts';
import { renameSkill } from './rename-skill.ts';
import { retireSkill } from './retire-skill.ts';
import { showSkill } from './show-skill.ts';
import { SkillLinks } from './skill-links.tsx';
import { SkillWords } from './skill-words.tsx';
import { unlinkSkills } from './unlink-skills.ts';
import { labelOf } from '../../../platform/words/declared-words.ts';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ ctx, ask, offer, params }) => {
    const skill = await ask(showSkill, { skill: params.skill! });
    const keeps = (await aKeeperOfTheDirectory.judge(ctx, undefined)) === 'yes';
    // Whoever keeps the directory may take away any of them: one answer instead of one per row.
    const row = (command: typeof removeSkillWord | typeof unlinkSkills) =>
      keeps ? { name: command.name, label: labelOf(ctx, command) } : undefined;
    return {
      skill,
      keeps,
      removeWord: row(removeSkillWord),
      unlink: row(unlinkSkills),
      offers: {
        rename: await offer(renameSkill),
        addWords: await offer(addSkillWords),
        link: await offer(linkSkills),
        retire: await offer(retireSkill),
        bringBack: await offer(bringBackSkill),
      },
    };
  });

const intents = [renameSkill, addSkillWords, removeSkillWord, linkSkills, unlinkSkills, retireSkill, bringBackSkill] as const;

export const action = (args: ActionFunctionArgs) =>
  actOnPage(
    args,
    intents.map((command) => intent(command)),
  );

export default function SkillPage() {
  const { skill, keeps, removeWord, unlink, offers } = useLoaderData<typeof loader>();
  const say = useSay();
  const remarks = [
    ...(skill.heading ? [say(peopleWords, 'skills.one.heading')] : []),
    ...(skill.own ? [say(peopleWords, 'skills.one.own')] : []),
  ];
  return (
    <Page
      title={<bdi translate="no">{skill.name}</bdi>}
      lead={remarks.join(' ')}
      back={{ to: '/people/skills', label: say(peopleWords, 'skills.title') }}
    >
      {skill.retiredAt ? <Notice tone="attention">{say(peopleWords, 'skills.one.retired')}</Notice> : null}
      <Section title={say(peopleWords, 'skills.one.links')}>
        <SkillLinks skill={skill.id} links={skill.links} unlink={unlink} />
      </Section>
      <Section title={say(peopleWords, 'skills.one.near')} lead={say(peopleWords, 'skills.one.near_lead')}>
        <ListTable
          caption={say(peopleWords, 'skills.one.near')}
          rows={skill.near}
          rowKey={(row) => row.id}
          empty={<p>{say(peopleWords, 'skills.one.near_none')}</p>}
          columns={[
            {
              key: 'name',
              label: say(peopleWords, 'skills.one.near_columns.name'),
              cell: (row) => (
                <Link to={`/people/skills/${row.id}`} translate="no">
                  {row.name}
                </Link>
              ),
            },
            {
              key: 'percent',
              label: say(peopleWords, 'skills.one.near_columns.percent'),
              numeric: true,
              cell: (row) => `${row.percent} %`,
            },
            { key: 'because', label: say(peopleWords, 'skills.one.near_columns.because'), cell: (row) => row.because },
          ]}
        />
      </Section>
      <Section title={say(peopleWords, 'skills.one.words')} lead={say(peopleWords, 'skills.one.words_lead')}>
        <SkillWords words={skill.words} remove={removeWord} />
      </Section>
      <Section title={say(peopleWords, 'skills.one.people')}>
        <p>
          {say(peopleWords, 'skills.one.have', { count: skill.people.have })}{' '}
          {say(peopleWords, 'skills.one.need', { count: skill.people.need })}
        </p>
        {keeps && skill.people.have + skill.people.need > 0 ? (
          <p>
            <Link to={`/people/skill-matrix?within=${skill.id}`}>{say(peopleWords, 'skills.one.to_matrix')}</Link>
          </p>
        ) : null}
      </Section>
      {keeps ? (
        <Section title={say(peopleWords, 'skills.one.change')}>
          <ChangeSkill name={skill.name} offers={offers} retired={skill.retiredAt !== null} />
        </Section>
      ) : null}
    </Page>
  );
}
