/** The page's look, from the tokens of the site. Lengths are points; A4 is 595 by 842. */
import { StyleSheet } from '@react-pdf/renderer';
import { sans, serif } from './fonts.ts';

export const ink = { plain: '#1d2420', soft: '#4f5852', line: '#d9d3c6', brand: '#1f4d3f', ground: '#eaf2ed', attention: '#7a4b05' };

export const look = StyleSheet.create({
  page: { padding: '30 40 22 40', fontFamily: sans, fontSize: 9, lineHeight: 1.35, color: ink.plain, backgroundColor: '#ffffff' },
  sheet: { height: 789, overflow: 'hidden' },
  kind: { fontSize: 8, color: ink.soft, marginBottom: 2 },
  program: { fontFamily: serif, fontWeight: 600, fontSize: 21, lineHeight: 1.2, maxLines: 2, textOverflow: 'ellipsis' },
  dates: { color: ink.soft, marginTop: 3 },
  numbers: { flexDirection: 'row', gap: 18, marginTop: 18 },
  number: { flex: 1, borderTop: `1.2 solid ${ink.plain}`, paddingTop: 4 },
  label: { fontSize: 8.5, color: ink.soft },
  value: { fontFamily: serif, fontWeight: 600, fontSize: 27, lineHeight: 1.15, marginBottom: 2 },
  detail: { fontSize: 8.5, color: ink.soft, maxLines: 1, textOverflow: 'ellipsis' },
  halves: { flexDirection: 'row', gap: 28, marginTop: 16 },
  section: { marginTop: 13 },
  heading: { fontFamily: serif, fontWeight: 600, fontSize: 12.5, lineHeight: 1.25, marginBottom: 2 },
  says: { fontSize: 8, color: ink.soft, marginBottom: 7 },
  row: { flexDirection: 'row', alignItems: 'center', marginBottom: 3 },
  track: { height: 7, backgroundColor: ink.ground },
  bar: { height: 7, backgroundColor: ink.brand },
  table: { flexDirection: 'row', borderBottom: `0.6 solid ${ink.line}`, paddingVertical: 2 },
  cell: { width: 56, textAlign: 'right', maxLines: 1, textOverflow: 'ellipsis' },
  now: { width: 92 },
  metric: { flex: 1, maxLines: 2, textOverflow: 'ellipsis', paddingRight: 8 },
  foot: { position: 'absolute', left: 0, right: 0, bottom: 0, fontSize: 7.5, color: ink.soft },
});
