// The arithmetic and the page of the benchmarks. Deliberately not here: measuring.

/** The middle of the values; the mean of the two middle ones when their number is even. */
export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
}

/** A duration of some milliseconds, as a person reads it. */
export function duration(ms) {
  if (ms < 1) return `${Math.round(ms * 1000)} µs`;
  if (ms < 10) return `${ms.toFixed(1)} ms`;
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(2)} s`;
}

/** How many times one takes the other, to two digits that say something. */
function ratio(times) {
  return times >= 10 ? times.toFixed(0) : times.toPrecision(2);
}

/** A figure of a program of tests/bench, which tells microseconds, in milliseconds. */
export function inMilliseconds({ us, peer, ...rest }) {
  return { ...rest, ms: us / 1000, ...(peer && { peer: { what: peer.what, ms: peer.us / 1000 } }) };
}

/**
 * The row of one figure.
 * @param {{what: string, ms: number, peer?: {what: string, ms: number}, note?: string}} figure
 */
export function row({ what, ms, peer, note }) {
  const compared = peer && `${ratio(ms / peer.ms)} × ${peer.what} (${duration(peer.ms)})`;
  return `| ${what} | ${duration(ms)} | ${[compared, note].filter(Boolean).join('; ')} |`;
}

/** The page docs/benchmarks.md. */
export function page({ date, commit, machine, figures }) {
  return `# Benchmarks

Written by \`npm run bench\`, not by hand. Measured on ${date} at commit ${commit}, on ${machine}.
Release build; each figure is the median of its runs.

| What | Time | Beside it |
|---|---:|---|
${figures.map(row).join('\n')}
`;
}
