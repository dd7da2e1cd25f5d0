import { createContext, use, type ReactNode } from 'react';

/** What every page inside is about, such as the program: named in the document's title after the page's own. */
const AboutContext = createContext('');
export const About = AboutContext;

/** The title of the browser's tab: 'Matches · Sales mentorship · Pairwell'. */
export function PageTitle({ of }: { of: ReactNode }) {
  const about = use(AboutContext);
  const own = textOf(of).trim();
  return <title>{[own, own === about ? '' : about, 'Pairwell'].filter(Boolean).join(' · ')}</title>;
}

/** The words of a title, however it is drawn. */
function textOf(node: ReactNode): string {
  if (typeof node === 'string' || typeof node === 'number') return String(node);
  if (Array.isArray(node)) return node.map(textOf).join('');
  if (typeof node !== 'object' || node === null || !('props' in node)) return '';
  const props = node.props as { children?: ReactNode; name?: string };
  return props.name ?? textOf(props.children);
}
