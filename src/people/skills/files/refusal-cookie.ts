/** Carries the sentence of a refused upload to the page that shows it, once. */
const name = 'pairwell_skill_file_refused';
const attributes = 'Path=/people/skills; HttpOnly; SameSite=Lax';

export const refusalCookie = (sentence: string): string => `${name}=${encodeURIComponent(sentence)}; ${attributes}; Max-Age=60`;

export const forgetRefusal = `${name}=; ${attributes}; Max-Age=0`;

export function refusalIn(request: Request): string | undefined {
  const found = (request.headers.get('cookie') ?? '').split(/;\s*/).find((one) => one.startsWith(`${name}=`));
  return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined;
}
