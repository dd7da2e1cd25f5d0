import { useLoaderData, type ActionFunctionArgs, type LoaderFunctionArgs } from 'react-router';
import { actOnPage, intent } from '../../../platform/http/act-on-page.ts';
import { readPage } from '../../../platform/http/read-page.ts';
import { Forbidden, NotFound } from '../../../platform/problems.ts';
import { CommandForm } from '../../../platform/ui/command-form.tsx';
import { TextField } from '../../../platform/ui/fields.tsx';
import { Page } from '../../../platform/ui/page.tsx';
import { useSay } from '../../../platform/ui/say.tsx';
import { peopleWords } from '../../words.ts';
import { addSkill } from './add-skill.ts';
import { SkillField } from './skill-field.tsx';

export const loader = (args: LoaderFunctionArgs) =>
  readPage(args, async ({ offer }) => {
    const add = await offer(addSkill);
    if (!add) throw new NotFound();
    if (add.refusal) throw new Forbidden(add.refusal);
    return { add };
  });

export const action = (args: ActionFunctionArgs) => actOnPage(args, [intent(addSkill, ({ id }) => `/people/skills/${id}`)]);

export default function NewSkillPage() {
  const { add } = useLoaderData<typeof loader>();
  const say = useSay();
  return (
    <Page
      title={say(peopleWords, 'skills.new.title')}
      lead={say(peopleWords, 'skills.new.lead')}
      back={{ to: '/people/skills', label: say(peopleWords, 'skills.title') }}
    >
      <CommandForm offer={add}>
        <TextField name="name" label={say(peopleWords, 'skills.new.name')} required maxLength={80} />
        <TextField
          name="words"
          label={say(peopleWords, 'skills.new.words')}
          hint={say(peopleWords, 'skills.new.words_hint')}
          required={false}
          maxLength={600}
        />
        <SkillField
          name="partOf"
          label={say(peopleWords, 'skills.new.part_of')}
          hint={say(peopleWords, 'skills.new.part_of_hint')}
          required={false}
        />
      </CommandForm>
    </Page>
  );
}
