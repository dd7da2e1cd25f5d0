import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { detectDelimiter } from './detect-delimiter.rules.ts';
import { describeColumns } from './describe-file.ts';
import { Examination } from './examine-file.ts';
import { inPieces } from './pieces.ts';
import { firstRows, readRows, type FileFormat, type FileRow } from './read-rows.ts';

const accented = 'Vorname;Nachname;E-Mail;Ort\r\nJürgen;Müßig;juergen@fjord.example;Köln\r\nZoë;Łuczak;zoe@fjord.example;Münster\r\n';
const western = accented.replace('Łuczak', 'Lefèvre');

async function* asPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

function examine(bytes: Uint8Array) {
  const examination = new Examination();
  for (let at = 0; at < bytes.length; at += 65_536) examination.add(bytes.subarray(at, at + 65_536));
  return examination.encoding();
}

async function rowsOf(bytes: Uint8Array, format: FileFormat, size?: number): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of readRows(asPieces(bytes, size), format)) rows.push(row);
  return rows;
}

describe('an encoding', () => {
  it.each([
    ['UTF-8', Buffer.from(accented), 'utf-8'],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${accented}`), 'utf-8'],
    ['UTF-16 with a mark, as Excel saves Unicode text', iconv.encode(accented, 'utf-16le', { addBOM: true }), 'utf-16le'],
    ['UTF-16 big-endian with a mark', iconv.encode(accented, 'utf-16be', { addBOM: true }), 'utf-16be'],
    ['UTF-16 without a mark', iconv.encode(accented, 'utf-16le'), 'utf-16le'],
    ['Windows-1252, as Excel saves CSV', iconv.encode(western, 'windows-1252'), 'windows-1252'],
    [
      'Cyrillic Windows-1251',
      iconv.encode(
        'Имя;Фамилия;Должность\nАлександр;Петров;Менеджер по продажам\nМария;Иванова;Главный бухгалтер\n'.repeat(5),
        'windows-1251',
      ),
      'windows-1251',
    ],
    [
      'Shift_JIS',
      iconv.encode('名前,部署,役職\n田中太郎,営業部,マネージャー\n佐藤花子,開発部,エンジニア\n'.repeat(5), 'shift_jis'),
      'shift_jis',
    ],
    ['ASCII', Buffer.from('first name,last name\nMia,Sund\n'), 'utf-8'],
  ])('such as %s is recognised', (_name, bytes, encoding) => {
    expect(examine(bytes)).toBe(encoding);
  });

  it('is recognised by letters that come late in a large file', () => {
    const plain = 'first name,last name,e-mail\n' + 'Mia,Sund,mia@fjord.example\n'.repeat(20_000);
    expect(examine(Buffer.from(`${plain}Zoë,Lefèvre,zoe@fjord.example\n`))).toBe('utf-8');
    expect(examine(iconv.encode(`${plain}Zoë,Lefèvre,zoe@fjord.example\nJürgen,Groß,j@fjord.example\n`, 'windows-1252'))).toBe(
      'windows-1252',
    );
  });

  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1252'] as const)(
    'of %s is read right whatever the pieces cut in two',
    async (encoding) => {
      const bytes = iconv.encode(western, encoding, { addBOM: encoding !== 'windows-1252' });
      for (const size of [1, 2, 3, 7, 64]) {
        const rows = await rowsOf(bytes, { encoding, delimiter: ';' }, size);
        expect(rows.map((row) => row.cells)).toEqual(
          western
            .trim()
            .split('\r\n')
            .map((line) => line.split(';')),
        );
      }
    },
  );
});

describe('a delimiter', () => {
  it.each([
    ['comma', 'name,mail\nMia,m@x\n', ','],
    ['semicolon', 'name;mail\n"Sund, Mia";m@x\n', ';'],
    ['semicolon beside commas in every address', 'name;address;mail\nMia;Main St, 1, Oslo;m@x\nMo;Low St, 2, Bergen;o@x\n', ';'],
    ['tab', 'name\tmail\nMia\tm@x\n', '\t'],
    ['bar', 'name|mail\nMia|m@x\n', '|'],
    ['announced one', 'sep=;\r\nname;mail\r\nMia;m@x\r\n', ';'],
    ['comma beside semicolons in quotation marks', 'name,skills\n"Mia","a;b;c"\n"Mo","d;e"\n', ','],
  ])('such as a %s is found', (_name, text, delimiter) => expect(detectDelimiter(text)).toBe(delimiter));
});

describe('rows', () => {
  const csv = { encoding: 'utf-8', delimiter: ',' } as const;

  it('know the line they begin in, with line breaks inside cells and empty lines between', async () => {
    const text = 'name,note\nMia,"one\ntwo\nthree"\n\nMo,x\r\nTea,"a ""quoted"" word, and a comma"\n';
    const lines = (await rowsOf(Buffer.from(text), csv)).map((row) => [row.line, row.cells[0]]);
    expect(lines).toEqual([
      [1, 'name'],
      [2, 'Mia'],
      [6, 'Mo'],
      [7, 'Tea'],
    ]);
  });

  it('count the announced delimiter as a line, not as a row', async () => {
    const bytes = Buffer.from('sep=;\r\nname;mail\r\nMia;m@x\r\n');
    expect(await rowsOf(bytes, { encoding: 'utf-8', delimiter: ';' })).toEqual([
      { line: 2, cells: ['name', 'mail'] },
      { line: 3, cells: ['Mia', 'm@x'] },
    ]);
    expect(firstRows(bytes, { encoding: 'utf-8', delimiter: ';' }, 5).map((row) => row.line)).toEqual([2, 3]);
  });

  it('take a quotation mark inside a cell as it is', async () => {
    expect((await rowsOf(Buffer.from('name,size\nMia,5" pipe\n'), csv))[1]?.cells).toEqual(['Mia', '5" pipe']);
  });

  it('refuse a quotation mark that is never closed, without reading on forever', async () => {
    const endless = async function* () {
      yield Buffer.from('name,mail\n"Mia,m@x\n');
      for (;;) yield Buffer.from('Mo,o@x\n'.repeat(1_000));
    };
    const reading = (async () => {
      for await (const _row of readRows(endless(), csv));
    })();
    await expect(reading).rejects.toThrow(/quotation mark .* never closed/);
    await expect(rowsOf(Buffer.from('name,mail\n"Mia,m@x\n'), csv)).rejects.toThrow(/never closed/);
  });

  it('come out as they were written, whatever their cells hold', async () => {
    const cell = fc.string({ unit: 'grapheme', maxLength: 12 }).map((text) => text.replaceAll('\ufeff', ''));
    const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 6 }),
        fc.integer({ min: 1, max: 40 }),
        async (rows, size) => {
          const text = rows.map((row) => row.map(quoted).join(',')).join('\n');
          const read = await rowsOf(Buffer.from(text), csv, size);
          expect(read.map((row) => row.cells)).toEqual(rows.filter((row) => row.length > 0));
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('columns', () => {
  it('get a name each, also where the file gives none or one twice', () => {
    const columns = describeColumns(Buffer.from('e-mail,,e-mail\na@x,b,c@x\n'), { encoding: 'utf-8', delimiter: ',' });
    expect(columns.map((column) => column.name)).toEqual(['e-mail', 'Column 2', 'e-mail (2)']);
  });

  it('are not taken in by the thousand', () => {
    expect(() => describeColumns(Buffer.from(`${'a,'.repeat(5_000)}\n`), { encoding: 'utf-8', delimiter: ',' })).toThrow(
      'Leave out the ones that are not needed',
    );
  });
});

describe('pieces', () => {
  it('are all but the last of one size, and lose nothing', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.uint8Array({ maxLength: 90_000 }), { maxLength: 8 }), async (chunks) => {
        const source = async function* () {
          yield* chunks;
        };
        const pieces: Buffer[] = [];
        for await (const piece of inPieces(source())) pieces.push(piece);
        expect(Buffer.concat(pieces).equals(Buffer.concat(chunks))).toBe(true);
        expect(pieces.slice(0, -1).every((piece) => piece.length === 65_536)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
