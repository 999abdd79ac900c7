import type { CoverageFile, CoverageInput, CoverageTemplate } from './coverage/coverage-input.ts';
import type { Project } from './pipeline.ts';

/** Gathers what an overview of a workspace is made of. Each document is read when it is looked at. */
export function surveyOf(project: Project, today: string): CoverageInput {
  const { workspace } = project;
  const owners = new Map(workspace.allTilbud().value.map(({ folder, id }) => [folder, id]));
  const local = workspace
    .tilbudFolders()
    .flatMap((folder) =>
      workspace.documentsIn(folder).map((file) => ({ file, owner: owners.get(folder) ?? null })),
    );
  return {
    configuration: workspace.configuration,
    standards: workspace.standards().value,
    tilbud: firstOfEach(
      workspace.allTilbud().value.map(({ data }) => data),
      ({ id }) => id,
    ),
    templates: templatesOf(project),
    files: local.map(({ file, owner }) => fileOf(project, file, owner)),
    today,
  };
}

/** Each template once: the version in force, or the present one when none is. */
function templatesOf(project: Project): readonly CoverageTemplate[] {
  const present = project.workspace.templateFiles().flatMap((file) => {
    const loaded = project.load(file);
    return loaded?.template && loaded.level === 'regional' ? [{ file, template: loaded.template }] : [];
  });
  const templates = present.map((own): CoverageTemplate => {
    const { id, status } = own.template.front;
    const inForce = status === 'udgaaet' ? null : project.inForce(id);
    const { file, template } = inForce ?? own;
    const loaded = project.load(file);
    return {
      template,
      inForce: inForce !== null,
      approval: loaded ? project.approvalState(loaded) : { kind: 'none' },
    };
  });
  return firstOfEach(templates, ({ template }) => template.front.id);
}

function fileOf(project: Project, file: string, owner: string | null): CoverageFile {
  const front = project.front(file).value;
  const answers =
    front?.niveau === 'lokal' ? { template: front.skabelon.split('@')[0] ?? '', tilbud: front.tilbud } : null;
  return {
    file,
    owner,
    answers,
    look: (at) => {
      const loaded = project.load(file);
      if (!loaded) return null;
      const seen = at({ loaded, approval: project.stateToRead(loaded), diagnostics: project.lint([file]) });
      project.letGo(file);
      return seen;
    },
  };
}

/** The first thing of each id keeps it, as in the rest of the program. */
function firstOfEach<T>(all: readonly T[], idOf: (one: T) => string): readonly T[] {
  const seen = new Set<string>();
  return all.filter((one) => {
    const isNew = !seen.has(idOf(one));
    seen.add(idOf(one));
    return isNew;
  });
}
