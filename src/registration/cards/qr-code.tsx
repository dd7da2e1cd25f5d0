import styles from './cards.module.css';

/** Drawn as one path on white, whatever the theme: phones read nothing else as surely. @param label what it leads to, for who cannot see it */
export function QrCode({ size, path, label }: { size: number; path: string; label: string }) {
  return (
    <svg className={styles.code} viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shapeRendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#000000" />
    </svg>
  );
}
