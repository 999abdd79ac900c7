import { keptAs } from './core/same.ts';
import { type Answering, answerText } from './coverage/answer-text.ts';
import type {
  CoverageFile,
  CoverageInput,
  CoverageTemplate,
  Unopened,
  UnopenedFile,
} from './coverage/coverage-input.ts';
import { writtenCell } from './coverage/document-cell.ts';
import type { DocumentCell } from './coverage/overview.ts';
import type { Project } from './pipeline.ts';

/** Gathers what an overview of a workspace is made of, on the day of the project. Documents are read when their cells are asked for. */
export function surveyOf(project: Project): CoverageInput {
  const { workspace } = project;
  const owners = new Map(workspace.allTilbud().value.map(({ folder, id }) => [folder, id]));
  const local = [
    ...workspace
      .tilbudFolders()
      .flatMap((folder) =>
        workspace.documentsIn(folder).map((file) => ({ file, owner: owners.get(folder) ?? null })),
      ),
    ...project.strays().map((file) => ({ file, owner: null })),
  ];
  const asked = askedOf(project);
  const cells = cellsOf(project, asked);
  const read = readerOf(project, asked);
  return {
    configuration: workspace.configuration,
    standards: workspace.standards().value,
    groups: workspace.standardSet().grupper ?? [],
    tilbud: firstOfEach(
      workspace.allTilbud().value.map(({ data }) => data),
      ({ id }) => id,
    ),
    templates: templatesOf(project, asked),
    files: local.map(({ file, owner }) => ({
      file,
      owner,
      answers: answersOf(project, file),
      // One whose head is known has been read.
      unopened: project.front(file).value ? null : unopenedAt(workspace, file),
      cell: () => cells(file),
    })),
    unopened: unopenedIn(project),
    textOf: (file, field) => {
      const answering = read(file);
      const text = answering ? answerText(answering, field) : '';
      project.letGo(file);
      return text;
    },
    today: project.today() ?? '',
  };
}

function answersOf(project: Project, file: string): CoverageFile['answers'] {
  const { value } = project.front(file);
  return value?.niveau === 'lokal'
    ? { template: value.skabelon.split('@')[0] ?? '', tilbud: value.tilbud }
    : null;
}

/** What could not be read of that which concerns all tilbud, and of their master data. */
function unopenedIn(project: Project): readonly UnopenedFile[] {
  const { workspace } = project;
  const { standarder } = workspace.configuration;
  const shared = [
    ...workspace.templateFiles().filter((file) => !project.front(file).value),
    ...(standarder !== undefined && workspace.standards().value.length === 0 ? [standarder] : []),
  ];
  const masterData = workspace
    .tilbudFolders()
    .filter((folder) => workspace.tilbudIn(folder).value === null)
    .map((folder) => `${folder}/tilbud.yaml`);
  const among = (files: readonly string[], isShared: boolean): readonly UnopenedFile[] =>
    files.flatMap((file) => {
      const why = unopenedAt(workspace, file);
      return why === null ? [] : [{ file, shared: isShared, why }];
    });
  return [...among(shared, true), ...among(masterData, false)];
}

/** Why what stands at a path could not be read; null where it was, and where nothing stands. */
function unopenedAt({ isUnopened, source }: Project['workspace'], file: string): Unopened | null {
  if (!isUnopened(file)) return null;
  return source(file).kind === 'outside' ? 'udenfor' : 'lukket';
}

/** Each template once, with the version that counts. */
function templatesOf(project: Project, asked: Asked): readonly CoverageTemplate[] {
  const ids = project.workspace.templateFiles().flatMap((file) => {
    const { value } = project.front(file);
    return value?.niveau === 'regional' ? [value.id] : [];
  });
  return [...new Set(ids)].flatMap((id) => asked(id) ?? []);
}

/** A template as the tilbud must answer it, by its id; null when there is none. */
type Asked = (id: string) => CoverageTemplate | null;

function askedOf(project: Project): Asked {
  return project.workspace.memory.perKey((id): CoverageTemplate | null => {
    const own = project.current(id);
    if (!own) return null;
    const inForce = own.template.front.status === 'udgaaet' ? null : project.inForce(id);
    const { file, template } = inForce ?? own;
    const loaded = project.load(file);
    return {
      template,
      inForce: inForce !== null,
      approval: loaded ? project.approvalState(loaded) : { kind: 'none' },
    };
  });
}

/**
 * The cells of local documents, each made of what it asks the project for, so that it is kept from run to run until some
 * of that has become another. Each document is let go of again: an overview of thousands never holds more than one.
 */
function cellsOf(project: Project, asked: Asked): (file: string) => DocumentCell | null {
  const { workspace } = project;
  const read = readerOf(project, asked);
  const cells = workspace.memory.perKey((file): DocumentCell | null => {
    const answering = read(file);
    if (!answering) return null;
    const { loaded, ...question } = answering;
    return writtenCell(
      { loaded, approval: project.stateToRead(loaded), diagnostics: project.lint([file]) },
      { ...question, configuration: workspace.configuration, today: project.today() ?? '' },
    );
  }, keptAs('celle'));
  return (file) => {
    const cell = cells(file);
    project.letGo(file);
    return cell;
  };
}

/** Reads a local document; null when it answers nothing that there is. */
function readerOf(project: Project, asked: Asked): (file: string) => Answering | null {
  return (file) => {
    const named = answersOf(project, file);
    const template = named && asked(named.template);
    const tilbud = named && project.workspace.tilbud(named.tilbud);
    const loaded = project.load(file);
    return template && tilbud && loaded ? { loaded, asked: template, tilbud: tilbud.data } : null;
  };
}

/** Makes the cell of one of many documents before an overview asks for it. */
export function cellsAhead(project: Project): (file: string) => DocumentCell | null {
  return cellsOf(project, askedOf(project));
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
