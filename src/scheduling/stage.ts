import { stage } from '../platform/stage.ts';
import { youHaveJoined } from './circle/mails/you-have-joined.ts';
import { youHaveLeft } from './circle/mails/you-have-left.ts';
import { yourCircleHasChanged } from './circle/mails/your-circle-has-changed.ts';
import { askHowItWent } from './clock/ask-how-it-went.ts';
import { noticeMissed } from './clock/notice-missed.ts';
import { remindOfSessions } from './clock/remind-of-sessions.ts';
import { tellOfMissed } from './clock/tell-of-missed.ts';
import { erasePerson } from './erase-person.ts';
import { schedulingEvents } from './events.ts';
import { countedAsMissedMail } from './mails/counted-as-missed.ts';
import { didYouMeetMail } from './mails/did-you-meet.ts';
import { reminderMail } from './mails/reminder.ts';
import { seriesEndedMail } from './mails/series-ended.ts';
import { seriesScheduledMail } from './mails/series-scheduled.ts';
import { sessionCancelledMail } from './mails/session-cancelled.ts';
import { sessionExcusedMail } from './mails/session-excused.ts';
import { sessionMovedMail } from './mails/session-moved.ts';
import { sessionScheduledMail } from './mails/session-scheduled.ts';
import { listPairsWithoutDate } from './overview/list-pairs-without-date.ts';
import { listSessions } from './overview/list-sessions.ts';
import { showScheduling } from './overview/show-scheduling.ts';
import { schedulingReactions } from './reactions.ts';
import { cancelSession } from './sessions/cancel-session.ts';
import { contestMissed } from './sessions/contest-missed.ts';
import { excuseSession } from './sessions/excuse-session.ts';
import { logHeld } from './sessions/log-held.ts';
import { logUnplanned } from './sessions/log-unplanned.ts';
import { reportNoShow } from './sessions/report-no-show.ts';
import { rescheduleSession } from './sessions/reschedule-session.ts';
import { scheduleSeries } from './sessions/schedule-series.ts';
import { scheduleSession } from './sessions/schedule-session.ts';
import { showSession } from './sessions/show-session.ts';
import { showSessions } from './sessions/show-sessions.ts';
import { suggestTimes } from './sessions/suggest-times.ts';
import { schedulingAttention, schedulingState } from './stage-state.ts';
import { whatIsNext } from './what-is-next.ts';
import { schedulingWords } from './words.ts';

export const scheduling = stage({
  name: 'scheduling',
  words: schedulingWords,
  commands: [
    scheduleSession,
    scheduleSeries,
    rescheduleSession,
    cancelSession,
    excuseSession,
    logHeld,
    logUnplanned,
    reportNoShow,
    contestMissed,
  ],
  queries: [showSession, showSessions, suggestTimes, listSessions, listPairsWithoutDate, showScheduling],
  events: schedulingEvents,
  reactions: schedulingReactions,
  mails: [
    sessionScheduledMail,
    seriesScheduledMail,
    seriesEndedMail,
    sessionMovedMail,
    sessionCancelledMail,
    sessionExcusedMail,
    reminderMail,
    didYouMeetMail,
    countedAsMissedMail,
    youHaveJoined,
    yourCircleHasChanged,
    youHaveLeft,
  ],
  pages: [
    { path: 'matches/:match/schedule', file: 'scheduling/schedule.page.tsx', frame: 'site' },
    { path: 'programs/:program/scheduling', file: 'scheduling/overview/scheduling.page.tsx', frame: 'program' },
  ],
  chores: [noticeMissed, remindOfSessions, askHowItWent, tellOfMissed],
  stageState: schedulingState,
  whatIsNext,
  needsAttention: schedulingAttention,
  erase: erasePerson,
});
