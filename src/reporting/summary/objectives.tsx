import { Text, View } from '@react-pdf/renderer';
import type { Say } from '../../platform/words/words.ts';
import { reportingWords } from '../words.ts';
import { ink, look } from './look.ts';
import type { Summary } from './summary-of.ts';

const mostShown = 4;

/** Each objective with where it began, where it is to go and where it is, as far as anything measures it. */
export function Objectives({ objectives, say }: { objectives: Summary['objectives']; say: Say }) {
  const beyond = objectives.length - mostShown;
  const soft = { color: ink.soft };
  return (
    <>
      <Text style={look.heading}>{say(reportingWords, 'summary.objectives')}</Text>
      {objectives.length === 0 ? <Text style={soft}>{say(reportingWords, 'summary.noObjectives')}</Text> : null}
      {objectives.length > 0 ? (
        <View style={[look.table, soft, { fontSize: 8 }]}>
          <Text style={look.metric}>{say(reportingWords, 'summary.objective')}</Text>
          {(['baseline', 'targetColumn', 'now'] as const).map((column) => (
            <Text key={column} style={column === 'now' ? [look.cell, look.now] : look.cell}>
              {say(reportingWords, `summary.${column}`)}
            </Text>
          ))}
        </View>
      ) : null}
      {objectives.slice(0, mostShown).map(({ metric, baseline, target, now }) => (
        <View key={`${metric} ${target}`} style={look.table}>
          <Text style={look.metric}>{metric}</Text>
          <Text style={look.cell}>{baseline ?? '–'}</Text>
          <Text style={look.cell}>{target}</Text>
          <Text style={[look.cell, look.now, now === null ? soft : { fontWeight: 600 }]}>
            {now ?? say(reportingWords, 'summary.notMeasured')}
          </Text>
        </View>
      ))}
      {beyond > 0 ? (
        <Text style={[soft, { fontSize: 8, marginTop: 2 }]}>{say(reportingWords, 'summary.moreObjectives', { count: beyond })}</Text>
      ) : null}
    </>
  );
}
