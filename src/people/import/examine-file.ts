/**
 * Looks at a file while its pieces pass by: whether it is text at all, how large, in which encoding.
 * Holds one piece of it at most.
 */
import { Refused } from '../../platform/problems.ts';
import { legacyEncoding, markedEncoding, unmarkedUtf16, type Encoding } from './detect-encoding.rules.ts';
import { kindOf } from './kind-of-file.rules.ts';
import { mostBytes, tooLarge } from './limits.ts';

export class Examination {
  private bytes = 0;
  private readonly strict = new TextDecoder('utf-8', { fatal: true });
  private isUtf8 = true;
  private start: Uint8Array = new Uint8Array();
  /** The first piece with letters that are no UTF-8. */
  private foreign: Uint8Array | undefined;
  private zeros = false;

  get size(): number {
    return this.bytes;
  }

  /** @throws Refused as soon as it is clear that this is no directory */
  add(piece: Uint8Array): void {
    if (this.bytes === 0) {
      const problem = kindOf(piece);
      if (problem) throw new Refused(problem);
      this.start = piece;
    }
    this.bytes += piece.length;
    if (this.bytes > mostBytes) throw new Refused(tooLarge);
    this.zeros ||= piece.includes(0);
    this.check(piece);
  }

  private check(piece?: Uint8Array): void {
    if (!this.isUtf8) return;
    try {
      this.strict.decode(piece, { stream: piece !== undefined });
    } catch {
      this.isUtf8 = false;
      this.foreign = piece;
    }
  }

  /** Once all pieces have passed. @throws Refused for an empty or a binary file */
  encoding(): Encoding {
    this.check();
    if (this.bytes === 0) throw new Refused('This file is empty. Export it again, and look whether it opens in a spreadsheet.');
    const found =
      markedEncoding(this.start) ?? unmarkedUtf16(this.start) ?? (this.isUtf8 ? 'utf-8' : legacyEncoding(this.foreign ?? this.start));
    if (this.zeros && !found.startsWith('utf-16'))
      throw new Refused('This is not a text file. Open it in the program it comes from and save it as CSV.');
    return found;
  }
}
