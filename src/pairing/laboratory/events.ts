/** What happens to scenarios that others may see. What is tried out in one is nobody's business. */
import { z } from 'zod';
import { event } from '../../platform/event.ts';

const scenario = z.object({ program: z.uuid(), scenario: z.uuid() });

export const scenarioShared = event('pairing.scenario-shared', 'A scenario was shared with the other managers', scenario);
export const scenarioProposed = event('pairing.scenario-proposed', 'A scenario was made the proposal', scenario.extend({ run: z.uuid() }));

export const laboratoryEvents = [scenarioShared, scenarioProposed];
