/** Where a mailed link leads, and where it goes on to. */
export const linkPath = (token: string, to: string): string =>
  `/sign-in/link?${new URLSearchParams({ token, ...(to === '/' ? {} : { to }) })}`;
