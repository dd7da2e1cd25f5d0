import type { Letter } from './mail.ts';

const escaped: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escape = (text: string) => text.replace(/[&<>"']/g, (sign) => escaped[sign] as string);
const asHtml = (text: string) => escape(text).replace(/\n/g, '<br>');

/** A letter as plain text and as HTML that reads the same without pictures or styles. */
export function layOut(letter: Letter, siteUrl: string): { text: string; html: string } {
  const link = letter.action ? siteUrl + letter.action.path : undefined;
  const parts = [...letter.paragraphs];
  if (letter.action) parts.push(`${letter.action.label}:\n${link}`);
  if (letter.closing) parts.push(letter.closing);
  const paragraph = (text: string, style = '') => `<p style="margin:0 0 16px${style}">${asHtml(text)}</p>`;
  const button = letter.action
    ? `<p style="margin:24px 0"><a href="${escape(link as string)}" style="display:inline-block;background:#1f4d3f;color:#ffffff;text-decoration:none;padding:12px 20px;border-radius:6px;font-weight:600">${escape(letter.action.label)}</a></p>`
    : '';
  const html = `<!doctype html><html><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(letter.subject)}</title></head><body style="margin:0;padding:24px;background:#faf8f4;color:#1f2421;font:16px/1.5 Inter,Helvetica,Arial,sans-serif"><div style="max-width:560px;margin:0 auto">${letter.paragraphs.map((text) => paragraph(text)).join('')}${button}${letter.closing ? paragraph(letter.closing, ';color:#5c635f;font-size:14px') : ''}</div></body></html>`;
  return { text: `${parts.join('\n\n')}\n`, html };
}
