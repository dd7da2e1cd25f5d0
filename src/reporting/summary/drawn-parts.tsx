/** The pictures of the page: bars by name and bars by week. */
import { Text, View } from '@react-pdf/renderer';
import type { DrawnReading } from '../read/reading.ts';
import { ink, look } from './look.ts';

const most = (drawn: DrawnReading): number => Math.max(1, ...drawn.rows.map((row) => row.values[0] ?? 0));

/** @param labelWidth points for the words before the bars */
export function Bars({ drawn, labelWidth, shown }: { drawn: DrawnReading; labelWidth: number; shown: (value: number) => string }) {
  const whole = most(drawn);
  return drawn.rows.map((row) => (
    <View key={row.label} style={{ marginBottom: 3 }}>
      <View style={look.row}>
        <Text style={{ width: labelWidth, paddingRight: 6, maxLines: 1, textOverflow: 'ellipsis' }}>{row.label}</Text>
        <View style={{ flex: 1 }}>
          <View style={[look.bar, { width: `${((row.values[0] ?? 0) / whole) * 100}%` }]} />
        </View>
        <Text style={{ width: 34, textAlign: 'right', fontWeight: 600 }}>{shown(row.values[0] ?? 0)}</Text>
      </View>
      {row.detail ? (
        <Text style={{ marginTop: -3, paddingLeft: labelWidth, fontSize: 7.5, color: ink.soft, maxLines: 1, textOverflow: 'ellipsis' }}>
          {row.detail}
        </Text>
      ) : null}
    </View>
  ));
}

const columnsHeight = 46;

export function Columns({ drawn, shown }: { drawn: DrawnReading; shown: (value: number) => string }) {
  const whole = most(drawn);
  return (
    <View style={{ flexDirection: 'row', gap: 6 }}>
      {drawn.rows.map((row) => (
        <View key={row.on ?? row.label} style={{ flex: 1, maxWidth: 34 }}>
          <View style={{ height: columnsHeight + 12, justifyContent: 'flex-end', borderBottom: `0.8 solid ${ink.soft}` }}>
            <Text style={{ fontSize: 8, fontWeight: 600, textAlign: 'center' }}>{shown(row.values[0] ?? 0)}</Text>
            <View style={{ height: ((row.values[0] ?? 0) / whole) * columnsHeight, backgroundColor: ink.brand }} />
          </View>
          <Text style={{ fontSize: 7, color: ink.soft, textAlign: 'center', marginTop: 2, maxLines: 1 }}>{row.label}</Text>
        </View>
      ))}
    </View>
  );
}

/** A share against its target, which stands as a line across the bar. */
export function AgainstTarget({ share, target }: { share: number | null; target: number | null }) {
  const place = (value: number) => `${Math.max(0, Math.min(1, value)) * 100}%`;
  return (
    <View style={[look.track, { marginVertical: 3 }]}>
      <View style={[look.bar, { width: place(share ?? 0) }]} />
      {target === null ? null : (
        <View style={{ position: 'absolute', left: place(target), top: -2.5, width: 1.6, height: 12, backgroundColor: ink.attention }} />
      )}
    </View>
  );
}
