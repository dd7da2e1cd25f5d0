import type { Visitor } from '../browser/visitor.ts';

type Answers = Readonly<Record<string, string | readonly string[] | Readonly<Record<string, number>>>>;

/** Answers whichever of these questions stand on the section that is open. */
export async function answerSection(visitor: Visitor, answers: Answers): Promise<void> {
  for (const [key, answer] of Object.entries(answers)) {
    if (typeof answer === 'object' && !Array.isArray(answer)) await weigh(visitor, key, answer as Record<string, number>);
    else if ((await visitor.page.locator(`[name="answers.${key}"], [name="answers.${key}[]"]`).count()) > 0)
      await visitor.types({ [`answers.${key}`]: answer as string | string[] });
  }
}

/** Skills are chosen by how much. */
async function weigh({ page }: Visitor, key: string, weights: Readonly<Record<string, number>>): Promise<void> {
  const fields = page.locator('fieldset').filter({ has: page.locator(`[name^="skills.${key}."]`) });
  if ((await fields.count()) === 0) return;
  for (const [skill, weight] of Object.entries(weights))
    await fields
      .getByLabel(new RegExp(`\\b${skill}`, 'i'))
      .first()
      .selectOption(String(weight));
}

/** From the first section to the end; leaves once on the way and comes back to what was kept. */
export async function answerAll(visitor: Visitor, answers: Answers, { leavesOnce = false } = {}): Promise<void> {
  let leaves = leavesOnce;
  for (;;) {
    if ((await visitor.page.getByRole('button', { name: 'Finish registering' }).count()) > 0) break;
    await answerSection(visitor, answers);
    if (leaves) {
      leaves = false;
      await visitor.presses('Save and go on later');
      await visitor.follows('Go on');
      continue;
    }
    await visitor.presses('Save and go on');
  }
  await visitor.presses('Finish registering');
}
