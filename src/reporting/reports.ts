/** Every report, in the order the questions are asked. */
import { attendanceReport } from './attendance/attendance-report.ts';
import { pairingReport } from './pairing/pairing-report.ts';
import { participationReport } from './participation/participation-report.ts';
import { registrationReport } from './registration/registration-report.ts';
import { structureOf } from '../planning/structures.ts';
import type { Report } from './report.ts';
import type { Scope } from './scope.ts';
import { sessionsReport } from './sessions/sessions-report.ts';

export const reports: readonly Report[] = [participationReport, registrationReport, pairingReport, sessionsReport, attendanceReport];

/** Those whose question makes sense for a way in which the program brings people together. */
export const reportsFor = ({ structures }: Pick<Scope, 'structures'>): readonly Report[] =>
  reports.filter(({ isFor }) => isFor === undefined || structures.some((key) => isFor(structureOf(key))));
