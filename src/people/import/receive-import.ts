import { Readable } from 'node:stream';
import { z } from 'zod';
import { command } from '../../platform/command.ts';
import { text } from '../../platform/input.ts';
import { aKeeperOfTheDirectory } from '../access.ts';
import { Examination } from './examine-file.ts';
import { mostBytes, tooLarge } from './limits.ts';
import { inPieces, storePiece } from './pieces.ts';
import { closeImport, openImport } from './receive-file.ts';

/** The API's way of bringing a file; the page streams its own. */
export const receiveImport = command({
  name: 'people.receive-import',
  says: 'Bring a directory file',
  http: 'POST /people/imports',
  input: z.object({
    fileName: text('The name of the file', 200),
    content: z.string({ error: 'Send the file’s text as content.' }).max(mostBytes, tooLarge).describe('The text of the CSV file.'),
  }),
  output: z.object({ id: z.uuid() }),
  may: aKeeperOfTheDirectory,
  async run(ctx, { fileName, content }) {
    const id = await openImport(ctx, fileName);
    const examination = new Examination();
    let place = 0;
    for await (const piece of inPieces(Readable.from([Buffer.from(content)]))) {
      examination.add(piece);
      await storePiece(ctx, id, place++, piece);
    }
    await closeImport(ctx, id, examination);
    return { id };
  },
});
