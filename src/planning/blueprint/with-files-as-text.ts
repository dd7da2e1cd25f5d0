/** Larger files are cut, which the command then refuses for their length. */
const mostBytes = 1_000_000;

/** The same form with the text of its files in their place, so that a command reads it like any other field. */
export async function withFilesAsText(request: Request): Promise<Request> {
  const given = await request.formData();
  const fields = new URLSearchParams();
  for (const [name, value] of given) fields.append(name, typeof value === 'string' ? value : await value.slice(0, mostBytes).text());
  return new Request(request.url, { method: 'POST', body: fields });
}
