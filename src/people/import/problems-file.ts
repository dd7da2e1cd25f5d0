/** The problems of an import as a CSV file, written while it is sent. */
import type { Actor } from '../../platform/actor.ts';
import type { App } from '../../platform/app.ts';
import { execute } from '../../platform/execute.ts';
import { wordsFor } from '../../platform/words/replacements.ts';
import { peopleWords } from '../words.ts';
import { csvRow } from './csv-row.rules.ts';
import { listProblems } from './list-problems.ts';
import type { Target } from './targets.ts';

/** @throws NotFound or Forbidden before the first row */
export async function problemsFile(app: App, actor: Actor, importId: string): Promise<ReadableStream<Uint8Array>> {
  const say = wordsFor(app, actor);
  const read = (after?: string) => execute(app, actor, listProblems, { import: importId, limit: 200, ...(after ? { after } : {}) });
  let page: Awaited<ReturnType<typeof read>> | undefined = await read();
  const bytes = new TextEncoder();
  const header = (['line', 'column', 'what', 'stored'] as const).map((one) => say(peopleWords, `import.problems.${one}`));
  return new ReadableStream({
    // The mark at the start tells spreadsheets that this is UTF-8.
    start: (to) => to.enqueue(bytes.encode(`\ufeff${csvRow(header)}`)),
    async pull(to) {
      if (!page) return to.close();
      const rows = page.items.map(({ line, field, sentence, refused }) =>
        csvRow([
          String(line),
          field ? say(peopleWords, `import.targets.${field as Target}`) : '',
          sentence,
          say(peopleWords, refused ? 'import.problems.row' : 'import.problems.cell'),
        ]),
      );
      page = page.next ? await read(page.next) : undefined;
      to.enqueue(bytes.encode(rows.join('')));
    },
  });
}
