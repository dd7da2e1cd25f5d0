/** For fields in which a skill is typed: the names that begin so. Nothing is offered where the question fails, for one can still type. */
export async function skillsBeginning(beginning: string): Promise<string[]> {
  if (beginning.trim() === '') return [];
  try {
    const answer = await fetch(`/api/v1/skill-suggestions?beginning=${encodeURIComponent(beginning)}`);
    if (!answer.ok) return [];
    const { items } = (await answer.json()) as { items: { name: string }[] };
    return items.map(({ name }) => name);
  } catch {
    return [];
  }
}
