import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import path from 'node:path';

/** Written instead of a branch, it means that everything is to be checked. */
const EVERYTHING = 'alt';

/**
 * What the present state is compared with: what the workflow asks for, else the branch that the pull request (or the
 * merge queue) leads into. Null when everything is to be checked, as after a push.
 */
export function baseOf({ since, paths }, env, workspace) {
  if (since !== '') return since === EVERYTHING ? null : since;
  const candidates = candidatesOf(env);
  const folder = folderAt(path.resolve(workspace, paths[0] ?? '.'));
  // When Git knows none of them, the program says what to do about it, naming the first.
  return candidates.find((name) => hasCommonHistory(name, folder)) ?? candidates[0] ?? null;
}

function candidatesOf(env) {
  const queued = mergeQueueBase(env);
  if (queued !== null) return [queued];
  if (!env.GITHUB_BASE_REF) return [];
  // GitHub checks out the pull request merged into its target, whose first parent is the target.
  const isMerged = /^refs\/pull\/\d+\/merge$/.test(env.GITHUB_REF ?? '');
  return [`origin/${env.GITHUB_BASE_REF}`, ...(isMerged ? ['HEAD^1'] : [])];
}

function mergeQueueBase(env) {
  if (env.GITHUB_EVENT_NAME !== 'merge_group' || !env.GITHUB_EVENT_PATH) return null;
  return JSON.parse(readFileSync(env.GITHUB_EVENT_PATH, 'utf8')).merge_group?.base_sha ?? null;
}

function hasCommonHistory(name, cwd) {
  return spawnSync('git', ['merge-base', name, 'HEAD'], { cwd, stdio: 'ignore' }).status === 0;
}

function folderAt(place) {
  return statSync(place, { throwIfNoEntry: false })?.isDirectory() ? place : path.dirname(place);
}
