/** What a file is by its first bytes, where that is certainly no CSV. */

const starts: { bytes: number[]; at?: number; sentence: string }[] = [
  {
    bytes: [0x50, 0x4b, 0x03, 0x04],
    sentence:
      'This is an Excel workbook or a zip archive. Open it, choose Save as, and save the sheet as “CSV UTF-8”; then bring that file here.',
  },
  { bytes: [0x50, 0x4b, 0x05, 0x06], sentence: 'This is an empty zip archive. Bring the CSV file itself.' },
  {
    bytes: [0xd0, 0xcf, 0x11, 0xe0],
    sentence: 'This is an old Excel workbook. Open it, choose Save as, and save the sheet as “CSV UTF-8”; then bring that file here.',
  },
  { bytes: [0x1f, 0x8b], sentence: 'This file is compressed with gzip. Unpack it and bring the CSV file inside.' },
  { bytes: [0x42, 0x5a, 0x68], sentence: 'This file is compressed with bzip2. Unpack it and bring the CSV file inside.' },
  { bytes: [0xfd, 0x37, 0x7a, 0x58, 0x5a], sentence: 'This file is compressed with xz. Unpack it and bring the CSV file inside.' },
  { bytes: [0x28, 0xb5, 0x2f, 0xfd], sentence: 'This file is compressed with Zstandard. Unpack it and bring the CSV file inside.' },
  { bytes: [0x37, 0x7a, 0xbc, 0xaf], sentence: 'This is a 7-Zip archive. Unpack it and bring the CSV file inside.' },
  { bytes: [0x52, 0x61, 0x72, 0x21], sentence: 'This is a RAR archive. Unpack it and bring the CSV file inside.' },
  { bytes: [0x75, 0x73, 0x74, 0x61, 0x72], at: 257, sentence: 'This is a tar archive. Unpack it and bring the CSV file inside.' },
  { bytes: [0x25, 0x50, 0x44, 0x46], sentence: 'This is a PDF. Export the list from your HR system as CSV instead.' },
  { bytes: [0x89, 0x50, 0x4e, 0x47], sentence: 'This is a picture. Export the list from your HR system as CSV instead.' },
  { bytes: [0xff, 0xd8, 0xff], sentence: 'This is a picture. Export the list from your HR system as CSV instead.' },
];

/** @returns a sentence that says what to do instead; undefined where the file may be text */
export function kindOf(start: Uint8Array): string | undefined {
  return starts.find(({ bytes, at = 0 }) => bytes.every((byte, place) => start[at + place] === byte))?.sentence;
}
