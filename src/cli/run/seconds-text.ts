/** `4.1 s`, `3 min 20 s`, `2 h 5 min`. */
export function secondsText(milliseconds: number): string {
  if (milliseconds < 60_000) return `${(milliseconds / 1000).toFixed(1)} s`;
  const seconds = Math.round(milliseconds / 1000);
  const [minutes, hours] = [Math.floor(seconds / 60) % 60, Math.floor(seconds / 3600)];
  return hours > 0 ? `${String(hours)} h ${String(minutes)} min` : `${String(minutes)} min ${String(seconds % 60)} s`;
}
