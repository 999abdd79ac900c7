import { readdirSync, readFileSync } from 'node:fs';

const EVERY_MILLISECONDS = 10;

/**
 * Looks at the processes below one while they run. `stop` tells the most memory that they took together, in megabytes:
 * of those that ran at a time, the peak of each, which Linux keeps. Null on other systems.
 */
export function watchMemory(parent) {
  const look = () => {
    most = Math.max(most, peakBelow(parent));
  };
  let most = 0;
  const timer = setInterval(look, EVERY_MILLISECONDS);
  return {
    stop: () => {
      clearInterval(timer);
      return most > 0 ? most / 1024 : null;
    },
  };
}

/** Kilobytes. */
function peakBelow(parent) {
  return childrenOf(parent).reduce((sum, child) => sum + peakOf(child) + peakBelow(child), 0);
}

function peakOf(process) {
  return Number(/VmHWM:\s+(\d+) kB/.exec(textOf(`/proc/${process}/status`))?.[1] ?? 0);
}

/** Each thread has its own list of the processes that it started. */
function childrenOf(process) {
  return namesIn(`/proc/${process}/task`)
    .flatMap((thread) => textOf(`/proc/${process}/task/${thread}/children`).split(' '))
    .filter(Boolean);
}

/** Processes end while one looks at them. */
function textOf(file) {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch {
    return '';
  }
}

function namesIn(folder) {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
