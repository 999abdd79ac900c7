import { posix } from 'node:path';
import type { Host } from '../../core/host.ts';
import { CONFIGURATION_FILE } from '../../read/configuration.ts';
import { type Command, textOption, UsageError } from '../command.ts';
import { absolute, shownPath } from '../open.ts';

/** Folder of a region's templates that holds what goes into the root of a new workspace. */
const STARTER = 'arbejdsomraade';
/** The file of every starter that says what to do next. */
const GUIDE = 'LAESMIG.md';
const DEFAULT_REGION = 'region-sjaelland';

/** `init`: makes a new workspace from the templates that ship with the package. */
export const init: Command = {
  name: 'init',
  arguments: '[mappe]',
  summary:
    'Laver et nyt arbejdsområde med konfiguration, standarder og skabeloner. Filer, der findes, røres ikke.',
  options: {
    region: { value: 'ID', help: `Hvis skabeloner der hentes; ${DEFAULT_REGION}, når intet er skrevet` },
  },
  count: [0, 1],
  run: ([path = '.'], options, context) => {
    const { terminal, host } = context;
    const region = textOption(options, 'region') ?? DEFAULT_REGION;
    const regions = starterRegions(host);
    if (!regions.includes(region)) {
      throw new UsageError(
        `Der følger ingen skabeloner med for »${region}«. Vælg mellem: ${regions.join(', ')}.`,
      );
    }
    const target = absolute(path, context);
    if (host.list(target)?.some(({ name }) => name === CONFIGURATION_FILE)) {
      throw new UsageError(`Der er allerede et arbejdsområde i »${path}«: ${CONFIGURATION_FILE} findes.`);
    }
    const source = host.packaged(`templates/${region}`);
    const starter = filesBelow(host, posix.join(source, STARTER)).map((file) => ({
      from: `${STARTER}/${file}`,
      to: file,
    }));
    const templates = (host.list(source) ?? [])
      .filter(({ kind, name }) => kind === 'file' && name.endsWith('.md'))
      .map(({ name }) => ({ from: name, to: `skabeloner/${name}` }));
    for (const { from, to } of [...starter, ...templates]) {
      const bytes = host.read(posix.join(source, from));
      const destination = posix.join(target, to);
      if (!bytes || host.realPath(destination) !== null) continue;
      host.write(destination, bytes, { over: null });
      terminal.out(`Skrev ${shownPath(destination, context)}\n`);
    }
    const guide = shownPath(posix.join(target, GUIDE), context);
    terminal.out(`\nArbejdsområdet er klar. Begynd med ${guide}, som viser de næste skridt.\n`);
    return 0;
  },
};

function starterRegions(host: Host): readonly string[] {
  const regions = host.list(host.packaged('templates')) ?? [];
  return regions.flatMap(({ name }) =>
    host.list(host.packaged(`templates/${name}/${STARTER}`)) ? [name] : [],
  );
}

/** Paths of all files below a folder, relative to it. */
function filesBelow(host: Host, folder: string): readonly string[] {
  return (host.list(folder) ?? []).flatMap(({ name, kind }) =>
    kind === 'file' ? [name] : filesBelow(host, posix.join(folder, name)).map((file) => `${name}/${file}`),
  );
}
