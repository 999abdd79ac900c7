import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openProject, type Project } from '../../src/pipeline.ts';
import { MEMORY_ROOT, memoryHost } from '../memory-host.ts';
import { CHANGES, type Change, FILES, step } from './changes.ts';

/** A workspace that changes under a project that is open. */
class Changing {
  readonly project: Project;
  private readonly host = memoryHost(FILES);

  constructor() {
    this.project = this.fresh();
  }

  /** The workspace opened anew. */
  fresh(): Project {
    const opened = openProject(this.host, MEMORY_ROOT);
    if (!opened.ok) throw new Error(opened.message);
    return opened.project;
  }

  /** Writes and removes (null) files, and tells the project of `touched`, or of those files. */
  change(change: Change, touched = Object.keys(change)): void {
    for (const [file, text] of Object.entries(change)) {
      if (text === null) this.host.remove(file);
      else this.host.write(file, new TextEncoder().encode(text));
    }
    this.project.touch(touched);
  }
}

describe('after a change only what depends on it is checked again', () => {
  it.each(CHANGES)('$title', ({ change, checked }) => {
    const workspace = new Changing();
    // A document that is not checked again has the very same findings, not just equal ones.
    const before = new Set(workspace.project.lint());
    workspace.change(change);
    const again = workspace.project.lint().filter((diagnostic) => !before.has(diagnostic));
    expect([...new Set(again.map(({ file }) => file))].sort()).toEqual(checked);
  });

  it('says when the configuration has changed, for then everything may be another', () => {
    const { project } = new Changing();
    expect(project.touch(['tilbud/sol/post.md'])).toBe(true);
    expect(project.touch(['skrivefelt.yaml'])).toBe(false);
  });

  it('notices a folder that comes and goes', () => {
    const workspace = new Changing();
    const { project } = workspace;
    const before = project.lint();
    const inFolder = Object.entries(FILES).filter(([file]) => file.startsWith('tilbud/hav/'));
    workspace.change(Object.fromEntries(inFolder.map(([file]) => [file, null])), ['tilbud/hav']);
    expect(project.lint()).toEqual(workspace.fresh().lint());
    workspace.change(Object.fromEntries(inFolder), ['tilbud/hav']);
    expect(project.lint()).toEqual(before);
  });
});

describe('whatever changes in whatever order', () => {
  it('a project that was told finds what a new one finds', () => {
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 8 }), (steps) => {
        const workspace = new Changing();
        workspace.project.lint();
        for (const [file, text] of steps) {
          workspace.change({ [file]: text });
          expect(workspace.project.lint()).toEqual(workspace.fresh().lint());
        }
      }),
      { numRuns: 25 },
    );
  });
});
