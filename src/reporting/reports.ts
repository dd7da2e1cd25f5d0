/** Every report, in the order the questions are asked. */
import { pairingReport } from './pairing/pairing-report.ts';
import { participationReport } from './participation/participation-report.ts';
import { registrationReport } from './registration/registration-report.ts';
import type { Report } from './report.ts';
import { sessionsReport } from './sessions/sessions-report.ts';

export const reports: readonly Report[] = [participationReport, registrationReport, pairingReport, sessionsReport];
