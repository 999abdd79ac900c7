import { existsSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { measure } from './measure.mjs';

/** What remark needs to read our files as more than plain Markdown, where it is there. */
const REMARK_PLUGINS = ['remark-frontmatter', 'remark-gfm', 'remark-directive'];

/**
 * The linters that are installed, by name: functions that lint the Markdown of some folders of a workspace, cold, with
 * their usual rules, and measure it.
 *
 * @param rcFolder where a file of settings may be written
 */
export function otherLinters(workspace, folders, rcFolder) {
  const node = (script, args, endings) => () =>
    measure(process.execPath, [script, ...args], workspace, endings);
  const globs = folders.map((folder) => `${folder}/**/*.md`);
  const [remark, markdownlint, rumdl] = [
    inPackage('remark-cli', 'cli.js'),
    inPackage('markdownlint-cli2', 'markdownlint-cli2-bin.mjs'),
    nativeRumdl(),
  ];
  return {
    // Warnings do not make remark fail, a plugin that cannot be loaded does.
    ...(remark && { 'remark-cli': node(remark, remarkArguments(folders, rcFolder), [0]) }),
    ...(markdownlint && { 'markdownlint-cli2': node(markdownlint, globs) }),
    ...(rumdl && { rumdl: () => measure(rumdl, ['check', '--no-cache', ...folders], workspace) }),
  };
}

function remarkArguments(folders, rcFolder) {
  const plugins = [...REMARK_PLUGINS, 'remark-preset-lint-recommended'].flatMap(
    (name) => addressOf(name) ?? [],
  );
  const settings = path.join(rcFolder, 'remarkrc.mjs');
  const imports = plugins.map((address, at) => `import plugin${at} from ${JSON.stringify(address)};`);
  const list = plugins.map((_, at) => `plugin${at}`).join(', ');
  writeFileSync(settings, `${imports.join('\n')}\nexport default { plugins: [${list}] };\n`);
  return [...folders, '--quiet', '--no-stdout', '--rc-path', settings];
}

/** The program itself; the package's script for Node only starts it. */
function nativeRumdl() {
  const { platform, arch } = process;
  return inPackage(`@rumdl/cli-${platform}-${arch}`, platform === 'win32' ? 'rumdl.exe' : 'rumdl');
}

function addressOf(name) {
  try {
    return import.meta.resolve(name);
  } catch {
    return null;
  }
}

function inPackage(name, file) {
  const found = path.join(import.meta.dirname, '..', 'node_modules', name, file);
  return existsSync(found) ? found : null;
}
