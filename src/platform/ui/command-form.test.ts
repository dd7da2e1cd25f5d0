import { createElement } from 'react';
import { describe, expect, it } from 'vitest';
import { CommandForm, type CommandFormProps } from './command-form.tsx';
import { CheckGroupField, ChoiceField, LongTextField, NumberField, TextField } from './fields.tsx';
import { drawn } from './testing.ts';

const offer = { name: 'pairing.publish-matches', label: 'Publish the matches' };

const form = (props: Partial<CommandFormProps> = {}) =>
  createElement(
    CommandForm,
    { offer, ...props },
    createElement(TextField, { name: 'title', label: 'Title', hint: 'As people read it.', defaultValue: 'Spring' }),
    createElement(LongTextField, { name: 'goals.0.from', label: 'From', required: false }),
    createElement(NumberField, { name: 'hours', label: 'Hours', unit: 'a month' }),
    createElement(ChoiceField, {
      name: 'track',
      label: 'Track',
      options: [
        { value: 'a', label: 'Skill' },
        { value: 'b', label: 'Career' },
      ],
      defaultValue: 'b',
    }),
    createElement(CheckGroupField, {
      name: 'languages',
      label: 'Languages',
      options: [
        { value: 'de', label: 'German' },
        { value: 'fr', label: 'French' },
      ],
      defaultValues: ['de'],
    }),
  );

describe('a form of a command', () => {
  it('names its command and posts without JavaScript', async () => {
    const html = await drawn(form());
    expect(html).toMatch(/<form[^>]*action="\/page"[^>]*method="post"/);
    expect(html).toContain('name="intent" value="pairing.publish-matches"');
    expect(html).toMatch(/<button[^>]*type="submit"[^>]*>Publish the matches/);
    expect(html).toMatch(/<input[^>]*name="title"[^>]*value="Spring"/);
    expect(html).toContain('<option value="b" selected="">Career</option>');
    expect(html).toMatch(/name="languages\[\]"[^>]*checked=""[^>]*value="de"|value="de"[^>]*checked=""/);
    expect(html).toContain('(optional)');
  });

  it('draws nothing where the reader must not see it', async () => {
    expect(await drawn(form({ offer: undefined }))).toBe('');
  });

  it('keeps a refused button in sight and says why', async () => {
    const html = await drawn(form({ offer: { ...offer, refusal: 'Propose matches first.' } }));
    const button = /<button[^>]*>/.exec(html)?.[0] ?? '';
    expect(button).toContain('aria-disabled="true"');
    expect(button).toContain('type="button"');
    const reason = /aria-describedby="([^"]+)"/.exec(button)?.[1];
    expect(html).toContain(`id="${reason}">Propose matches first.`);
  });

  it('shows each problem beside its field and at the head, and loses nothing that was typed', async () => {
    const html = await drawn(form(), {
      outcome: {
        intent: offer.name,
        problems: { title: 'Title is missing.', 'goals.0.from': 'Say where you start.' },
        values: { title: '', goals: [{ from: 'much' }], hours: '3', track: 'a', languages: ['fr'] },
      },
    });
    expect(html).toContain('2 things need another look');
    const field = /<input[^>]*name="title"[^>]*>/.exec(html)?.[0] ?? '';
    expect(field).toContain('aria-invalid="true"');
    const [hint, problem] = (/aria-describedby="([^"]+)"/.exec(field)?.[1] ?? '').split(' ');
    expect(html).toContain(`id="${hint}">As people read it.`);
    expect(html).toContain(`id="${problem}">Title is missing.`);
    const id = / id="([^"]+)"/.exec(field)?.[1];
    expect(html).toContain(`<a href="#${id}">Title is missing.</a>`);
    expect(html).toContain('much</textarea>');
    expect(html).toMatch(/<input[^>]*name="hours"[^>]*value="3"/);
    expect(html).toContain('<option value="a" selected="">Skill</option>');
    expect(html).toMatch(/checked=""[^>]*value="fr"|value="fr"[^>]*checked=""/);
  });

  it('leaves the problems of another form of the same command alone', async () => {
    const outcome = { intent: offer.name, problems: { title: 'Title is missing.' }, values: { formKey: 'row-1' } };
    expect(await drawn(form({ formKey: 'row-1' }), { outcome })).toContain('Title is missing.');
    expect(await drawn(form({ formKey: 'row-2' }), { outcome })).not.toContain('Title is missing.');
  });
});
