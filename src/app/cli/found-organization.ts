import { needed, readOptions } from '../../platform/cli/read-options.ts';
import type { Verb } from '../../platform/cli/verb.ts';
import { foundOrganization } from '../../people/found-organization.ts';
import { linkMinutes } from '../../people/sign-in/limits.ts';
import { makeSignInLink } from '../../people/sign-in/make-sign-in-link.ts';
import { withApp } from '../with-app.ts';

export const foundAnOrganization: Verb = {
  name: 'found',
  says: 'Makes a new organisation and its first owner, who then signs in by mail',
  usage:
    'found --name "Fjord Instruments" --owner olga@fjord.example --given-name Olga --family-name Stein [--slug fjord] [--time-zone Europe/Oslo]',
  async run(args, terminal) {
    const options = readOptions(args);
    const name = needed(options, 'name', "the organisation's name");
    const email = needed(options, 'owner', "the owner's address");
    const givenName = needed(options, 'given-name', "the owner's given name");
    const slug =
      options.named.slug ??
      name
        .toLowerCase()
        .replace(/[^a-z0-9]+/g, '-')
        .replace(/^-|-$/g, '');
    const timeZone = options.named['time-zone'] ?? 'UTC';
    await withApp(async (app) => {
      await foundOrganization(app, { name, slug, timeZone, owner: { email, givenName, familyName: options.named['family-name'] ?? '' } });
      terminal.say(`${name} is founded. ${givenName} signs in as ${email} at ${app.configuration.url}/sign-in,`);
      terminal.say(`or by this link, once, within ${linkMinutes} minutes: ${await makeSignInLink(app, email)}`);
    });
  },
};
