import { renderToBuffer } from '@react-pdf/renderer';
import type { Say } from '../../platform/words/words.ts';
import { loadFonts } from './fonts.ts';
import { drawable, drawableWithin } from './letters.rules.ts';
import { SummaryPage } from './summary-page.tsx';
import type { Summary } from './summary-of.ts';

/** @returns the PDF's bytes: one A4 page, about 60 kB */
export async function drawSummary(summary: Summary, say: Say, language: string): Promise<Buffer> {
  const canDraw = await loadFonts();
  const saying: Say = (words, key, values) => drawable(say(words, key, values), canDraw);
  return renderToBuffer(
    <SummaryPage title={summary.program} summary={drawableWithin(summary, canDraw)} say={saying} language={language} />,
  );
}
