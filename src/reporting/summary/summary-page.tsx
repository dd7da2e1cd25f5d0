import { Document, Page, Text, View } from '@react-pdf/renderer';
import type { ReactNode } from 'react';
import type { Say } from '../../platform/words/words.ts';
import { reportingWords } from '../words.ts';
import { AgainstTarget, Bars, Columns } from './drawn-parts.tsx';
import { look } from './look.ts';
import { Objectives } from './objectives.tsx';
import type { Summary } from './summary-of.ts';

const limits = ['counts', 'compare', 'private'] as const;

/**
 * One A4 page whatever the data: every part has its most, and the sheet is of a fixed height.
 * @param title of the file, in whatever letters it is written
 */
export function SummaryPage({ title, summary, say, language }: { title: string; summary: Summary; say: Say; language: string }) {
  const { figures, funnel, health, weekly } = summary;
  const shown = (value: number) => new Intl.NumberFormat(language).format(value);
  const dates =
    summary.from && summary.to
      ? say(reportingWords, 'summary.dates', { from: summary.from, to: summary.to })
      : say(reportingWords, 'summary.undated');
  return (
    <Document title={title} language={language} creationDate={new Date(summary.asOf)}>
      <Page size="A4" style={look.page}>
        <View style={look.sheet} wrap={false}>
          <Text style={look.kind}>{say(reportingWords, 'summary.title')}</Text>
          <Text style={look.program}>{summary.program}</Text>
          <Text style={look.dates}>
            {dates} · {say(reportingWords, 'summary.asOf', { at: summary.asOfShown })}
          </Text>
          <View style={look.numbers}>
            <Number label={say(reportingWords, 'summary.participation')} value={figures.participation.shown}>
              <AgainstTarget share={figures.participation.value} target={figures.target.value} />
              <Text style={look.detail}>
                {figures.target.value === null
                  ? say(reportingWords, 'summary.noTarget')
                  : say(reportingWords, 'summary.target', { target: figures.target.shown })}
                {figures.participation.detail ? ` · ${figures.participation.detail}` : ''}
              </Text>
            </Number>
            <Number label={say(reportingWords, 'summary.matches')} value={figures.running.shown}>
              <Text style={look.detail}>{say(reportingWords, 'summary.matchRate', { rate: figures.matchRate.shown })}</Text>
              {figures.matchRate.detail ? <Text style={look.detail}>{figures.matchRate.detail}</Text> : null}
            </Number>
            <Number label={say(reportingWords, 'summary.sessions')} value={figures.held.shown}>
              <Text style={look.detail}>{say(reportingWords, 'summary.hours', { hours: figures.hours.shown })}</Text>
            </Number>
          </View>
          <View style={look.halves}>
            <Part title={say(reportingWords, 'summary.funnel')} says={say(reportingWords, 'summary.funnelSays')} width={{ width: 300 }}>
              <Bars drawn={funnel} labelWidth={112} shown={shown} />
            </Part>
            <Part title={say(reportingWords, 'summary.health')} says={say(reportingWords, 'summary.healthSays')} width={{ flex: 1 }}>
              <Bars drawn={health} labelWidth={88} shown={shown} />
            </Part>
          </View>
          <View style={look.section}>
            <Part
              title={say(reportingWords, 'summary.weekly')}
              says={say(reportingWords, 'summary.weeklySays', { count: weekly.rows.length })}
            >
              <Columns drawn={weekly} shown={shown} />
            </Part>
          </View>
          <View style={look.section}>
            <Objectives objectives={summary.objectives} say={say} />
          </View>
          <View style={look.section}>
            <Text style={look.heading}>{say(reportingWords, 'summary.limits')}</Text>
            {limits.map((limit) => (
              <Text key={limit} style={{ fontSize: 8 }}>
                {say(reportingWords, `summary.limit.${limit}`)}
              </Text>
            ))}
          </View>
          <Text style={look.foot}>{say(reportingWords, 'summary.made')}</Text>
        </View>
      </Page>
    </Document>
  );
}

function Number({ label, value, children }: { label: string; value: string; children: ReactNode }) {
  return (
    <View style={look.number}>
      <Text style={look.label}>{label}</Text>
      <Text style={look.value}>{value}</Text>
      {children}
    </View>
  );
}

function Part({
  title,
  says,
  width,
  children,
}: {
  title: string;
  says: string;
  width?: { width: number } | { flex: number };
  children: ReactNode;
}) {
  return (
    <View style={width}>
      <Text style={look.heading}>{title}</Text>
      <Text style={look.says}>{says}</Text>
      {children}
    </View>
  );
}
