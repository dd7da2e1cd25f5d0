/** The same sentence for the page, the API and the browser. */
export const mostMegabytes = 5;
export const mostBytes = mostMegabytes * 1024 * 1024;
export const tooLarge = `This file is larger than ${mostMegabytes} MB. Split it, and bring its parts one after the other.`;
